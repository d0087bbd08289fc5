import { sectionHeading } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { firstSections } from '../report/report.ts';
import { defineRule } from './rule.ts';

/** A part that is there twice. */
export const sectionDuplicate = defineRule(
  {
    id: 'section-duplicate',
    severity: 'error',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    const firstByForm = new Map(firstSections(report).map((section) => [section.form, section]));
    for (const section of report.sections) {
      const first = firstByForm.get(section.form);
      if (!first || first === section) continue;
      yield {
        message: message('section-duplicate', { heading: sectionHeading(section.form) }),
        range: section.headingRange,
        related: [{ message: message('related.first', {}), range: first.headingRange }],
        data: { section: section.form.number },
      };
    }
  },
);
