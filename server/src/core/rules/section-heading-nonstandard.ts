import { sectionHeading } from '../forms/form.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { headingSpan, likenessToSection } from '../report/headings.ts';
import type { Section } from '../report/report.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** Words so much alike that only one part can be meant: the standard ones may be put in without asking. */
const SURE = 0.75;

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
    for (const section of report.sections) {
      if (section.match === 'exact' && section.numeral !== null) continue;
      const heading = sectionHeading(section.form);
      yield {
        message: message('section-heading-nonstandard', { stated: section.headingText, heading }),
        range: section.headingRange,
        data: { section: section.form.number },
        fixes: standardHeading(section, heading),
      };
    }
  },
);

function standardHeading(section: Section, heading: string): Fix[] {
  const span = headingSpan(section.heading)?.span;
  if (!span) return [];
  const sure = section.match !== 'similar' || likenessToSection(section.heading, section.form) >= SURE;
  const { start, written } = hasOtherNumeral(section)
    ? // Which of the two is wrong, number or words, is for the author to say: that is `section-order`.
      { start: span.start + numeralLength(section.headingText), written: section.form.title }
    : { start: span.start, written: heading };
  const edits = replaceSpan(section.heading.text, makeRange(start, span.end), written);
  return [
    {
      title: message('fix.standard-heading', { heading: written }),
      safety: sure ? 'safe' : 'review',
      edits,
      preferred: true,
    },
  ];
}

function hasOtherNumeral({ numeral, form }: Section): boolean {
  return numeral !== null && numeral !== form.number;
}

/** Length of the numeral with the point behind it. */
function numeralLength(heading: string): number {
  return /^[一二三四五六七八九十\s]+[^一二三四五六七八九十\s]\s*/.exec(heading)?.[0].length ?? 0;
}
