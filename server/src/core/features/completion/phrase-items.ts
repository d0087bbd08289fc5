import { escapeSnippet, plainSnippet, TabStops } from '../../exchange/tab-stops.ts';
import { escapeHtml } from '../../exchange/write-table.ts';
import { type StandardPhrase, standardPhrases } from '../../forms/standard-phrases.ts';
import { isInPrintedUnit, type Report, statedValue } from '../../report/report.ts';
import { findCell } from '../preview/cell-id.ts';
import type { Completion } from './completion.ts';
import { filterText } from './filter-text.ts';
import { namesIn, type Scene } from './scene.ts';
import type { TypedLine } from './typed-text.ts';

/** Half-written Han would drown in sentences: an author who writes one character writes a text of their own. */
const ONE_HAN = /^\p{Script=Han}$/u;

/** Whether more sentences are offered as soon as more is typed. */
export function waitsForMore(fragment: string): boolean {
  return ONE_HAN.test(fragment);
}

/** The standard sentences of the part, with the figures of the report's own tables, leaving out what it says already. */
export function phraseItems(scene: Scene, typed: TypedLine, fragment: string): Completion[] {
  if (typed.marks !== '' || waitsForMore(fragment)) return [];
  const { report, section, form, at } = scene;
  // Above the title nothing is the report's.
  if (!section && (report.title === null || at < report.title.range.end)) return [];
  const number = section?.form.number ?? null;
  return standardPhrases
    .filter((phrase) => phrase.section === number && (phrase.forms?.includes(form.id) ?? true))
    .filter(({ denies }) => denies === undefined || sumOf(report, denies) === 0)
    .flatMap((phrase) => {
      const body = fill(phrase, scene);
      const text = plainSnippet(body);
      if (report.source.text.includes(text)) return [];
      return {
        kind: 'phrase' as const,
        label: phrase.label,
        range: typed.fragment,
        body: report.document.notation === 'html' ? escapeHtml(body) : body,
        filterText: filterText(phrase.label, text.slice(0, 20)),
      };
    });
}

function fill({ text }: StandardPhrase, { report, form }: Scene): string {
  const stops = new TabStops();
  const { organ, year } = report;
  return text.replace(/\{([^{}]+)\}/g, (_, gap: string) => {
    if (gap === 'organ') return organ === null ? stops.shared('机关名称') : namesIn(report, stops).organ;
    if (gap === 'year') return year === null ? stops.shared('20xx') : String(year);
    if (gap === 'form') return escapeSnippet(form.documentNumber);
    if (gap === 'parts') return listed(form.sections.map(({ title }) => title));
    if (gap.startsWith('?')) return stops.stop(`（请填写${gap.slice(1)}）`);
    const figure = gap.startsWith('=') ? sumOf(report, gap.slice(1)) : null;
    // XX is what the check of leftovers looks for.
    return figure === null ? stops.stop('XX') : String(figure);
  });
}

/** The titles of the parts as they are listed. */
function listed(titles: readonly string[]): string {
  return titles.join('、');
}

/** The sum of cells (`表四/direct/total+表四/after/total`) as stated; null where one of them states no figure. */
function sumOf(report: Report, cells: string): number | null {
  let sum = 0;
  for (const cell of cells.split('+')) {
    const value = figureOf(report, cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function figureOf(report: Report, cell: string): number | null {
  const bound = findCell(report.tables, cell);
  return bound && isInPrintedUnit(bound) ? statedValue(bound) : null;
}
