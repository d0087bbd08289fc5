import { sectionHeading } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { hasContent } from '../report/section-content.ts';
import { defineRule } from './rule.ts';

/** A heading with nothing below it but, at most, the template's own prompt. */
export const sectionEmpty = defineRule(
  { id: 'section-empty', severity: 'error', fix: 'none', tag: 'structure', source: '《条例》第五十条' },
  function* ({ report }) {
    for (const section of report.sections) {
      if (hasContent(report, section)) continue;
      const heading = sectionHeading(section.form);
      yield {
        message: message('section-empty', { heading }),
        range: section.headingRange,
        data: { section: section.form.number },
      };
    }
  },
);
