import { sectionHeading } from '../forms/form.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { headingSpan, likenessToSection } from '../report/headings.ts';
import { hasOtherNumber, type Section } from '../report/report.ts';
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
      if (section.match === 'exact' && section.number.isStandard) continue;
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
  const sure = section.match !== 'similar' || likenessToSection(section.words, section.form) >= SURE;
  const { start, end } = section.number.wordsSpan;
  const { stretch, written } = hasOtherNumber(section)
    ? // Which of the two is wrong, number or words, is for the author to say: that is `section-order`.
      { stretch: makeRange(span.start + start, span.start + end), written: section.form.title }
    : { stretch: span, written: heading };
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
