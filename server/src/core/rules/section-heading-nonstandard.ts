import { sectionHeading } from '../forms/form.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { headingSpan, likenessToSection } from '../report/headings.ts';
import type { Section } from '../report/report.ts';
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
  const edits = replaceSpan(section.heading.text, span, heading);
  return [
    {
      title: message('fix.standard-heading', { heading }),
      safety: sure ? 'safe' : 'review',
      edits,
      preferred: true,
    },
  ];
}
