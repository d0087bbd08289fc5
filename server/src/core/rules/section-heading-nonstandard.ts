import { sectionHeading } from '../forms/form.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { deniesSection, headingSpan, likenessToSection } from '../report/headings.ts';
import { hasOtherNumber, type Report, type Section } from '../report/report.ts';
import { labelKey } from '../text/label-key.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** Words so much alike that they can only be misspelt: the standard ones may be put in without asking. */
const SURE = 0.85;
/** The rest of a heading that was broken over two lines is short. */
const LONGEST_END = 20;

/** A heading in other words than the form's. */
export const sectionHeadingNonstandard = defineRule(
  {
    id: 'section-heading-nonstandard',
    severity: 'warning',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    const isNumbered = report.sections.some(({ number }) => number.numeral !== null);
    for (const section of report.sections) {
      if (section.match === 'exact' && section.number.isStandard) continue;
      if (section.number.isStandard && wholeWords(section) === labelKey(section.form.title)) continue;
      const heading = sectionHeading(section.form);
      yield {
        message: message('section-heading-nonstandard', { stated: section.headingText, heading }),
        range: section.headingRange,
        data: { section: section.form.number },
        fixes: runsOverLines(section, report) ? [] : standardHeading(section, heading, isNumbered),
      };
    }
  },
);

/** Mended, a heading broken over lines would leave a blank one. */
function runsOverLines({ headingRange: { start, end } }: Section, { source, document }: Report): boolean {
  return document.notation !== 'html' && /[\r\n]/.test(source.text.slice(start, end));
}

function standardHeading(section: Section, heading: string, isNumbered: boolean): Fix[] {
  const span = headingSpan(section.heading)?.span;
  if (!span) return [];
  // What the author says in the heading must not be lost: 六、无其他需要报告的事项, or the end of it on the next line.
  if (deniesSection(section.words) || isBroken(section)) return [];
  const isMisspelt =
    likenessToSection(section.words, section.form) >= SURE && !/[\d无未没]/.test(section.words);
  // A bare line among numbered headings may be something else.
  const isBare = section.number.numeral === null && section.heading.level === 0 && isNumbered;
  const sure = (section.match !== 'similar' || isMisspelt) && !isBare;
  const { numeral, isStandard, wordsSpan } = section.number;
  // Which of the two is wrong, number or words, is for the author to say: that is `section-order`.
  const isOnlyWords = hasOtherNumber(section) && isStandard;
  const stretch = isOnlyWords ? makeRange(span.start + wordsSpan.start, span.start + wordsSpan.end) : span;
  const kept = hasOtherNumber(section) ? `${numeral}、${section.form.title}` : heading;
  const written = isOnlyWords ? section.form.title : kept;
  const edits = replaceSpan(section.heading.text, stretch, written);
  return [
    {
      title: message('fix.standard-heading', { heading: written }),
      safety: sure ? 'safe' : 'review',
      edits,
      preferred: true,
    },
  ];
}

/** Whether the heading goes on below: with the next line it is more like the section's words than without. */
function isBroken(section: Section): boolean {
  const { words, form } = section;
  return likenessToSection(wholeWords(section), form) > likenessToSection(words, form);
}

/** The words of a heading that was broken over two lines, if it was. */
function wholeWords({ words, blocks }: Section): string {
  const [next] = blocks;
  return next?.kind === 'line' && next.text.text.length <= LONGEST_END
    ? words + labelKey(next.text.text)
    : words;
}
