import { headingMarks, isSpaced, subheadingPrefix, tableNotation } from '../../exchange/report-style.ts';
import { sectionSkeleton } from '../../exchange/section-skeleton.ts';
import { TabStops } from '../../exchange/tab-stops.ts';
import { type SectionForm, sectionHeading } from '../../forms/form.ts';
import { sectionRank } from '../../forms/sections.ts';
import type { Completion } from './completion.ts';
import { filterText, spellingsOf } from './filter-text.ts';
import { namesIn, type Scene } from './scene.ts';
import type { TypedLine } from './typed-text.ts';

/** The headings that the report lacks, the next one first, each alone and with what has to stand below it. */
export function sectionItems(scene: Scene, typed: TypedLine): Completion[] {
  return missingSections(scene).flatMap((section) => {
    const heading = sectionHeading(section);
    const marks = headingMarks(scene.report);
    // Marks that are there already are not written again.
    const isMarked = typed.marks !== '' || typed.isInElement;
    const line = isMarked ? heading : `${marks.prefix}${heading}${marks.suffix}`;
    const words = filterText(section.title, section.shortcut, heading, ...wordOf(section));
    const item = { range: typed.fragment, filterText: words };
    const alone: Completion = { ...item, kind: 'heading', label: heading, body: line };
    const { report, form } = scene;
    const hasTable = report.tables.some(({ table }) => table.name === section.table);
    if (typed.isInElement || report.document.notation === 'html' || hasTable) return [alone];
    const stops = new TabStops();
    const names = namesIn(report, stops);
    const style = {
      notation: tableNotation(report),
      subheadingPrefix: subheadingPrefix(report),
      isSpaced: isSpaced(report),
    };
    const below = sectionSkeleton(form, section, names, style, stops);
    const body = [line, ...(style.isSpaced ? [''] : []), ...below].join(report.source.eol);
    return [
      alone,
      { ...item, kind: 'section', label: `${heading}${section.table ? '＋表' : '＋框架'}`, body },
    ];
  });
}

/** In the order of the form, those behind the part that is being written first. */
function missingSections({ report, form, section }: Scene): SectionForm[] {
  const present = new Set(report.sections.map((each) => each.form.number));
  const rank = section ? sectionRank(section.form) : -1;
  const missing = form.sections.filter(({ number }) => !present.has(number));
  const isNext = (each: SectionForm): boolean => sectionRank(each) > rank;
  return [...missing.filter(isNext), ...missing.filter((each) => !isNext(each))];
}

function wordOf({ word }: SectionForm): string[] {
  return word === undefined ? [] : [word, ...spellingsOf(word)];
}
