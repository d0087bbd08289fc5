import { currentForm } from '../forms/index.ts';
import { sectionHeading } from '../forms/form.ts';
import { insertSection } from '../fixes/insert-blocks.ts';
import { message } from '../messages/message.ts';
import { characterAt } from '../text/character-at.ts';
import { defineRule } from './rule.ts';

/** One of the six statutory parts has no heading (条例第五十条). */
export const sectionMissing = defineRule(
  {
    id: 'section-missing',
    severity: 'error',
    fix: 'review',
    tag: 'structure',
    source: '《条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    const form = report.form ?? currentForm;
    for (const section of form.sections) {
      if (report.sections.some((present) => present.form.number === section.number)) continue;
      const heading = sectionHeading(section);
      // A table that is there although its heading is not only needs the heading.
      const isThere = report.tables.some((table) => table.table.name === section.table);
      const table = isThere
        ? null
        : (form.tables.find((candidate) => candidate.name === section.table) ?? null);
      const edit = insertSection(report, section, table, !isThere);
      yield {
        message: message('section-missing', { heading }),
        // Where it should stand.
        range: characterAt(report.source.text, edit.range.start),
        data: { section: section.number },
        fixes: [
          {
            title: message('fix.insert-section', { heading }),
            safety: 'review',
            edits: [edit],
            preferred: true,
          },
        ],
      };
    }
  },
);
