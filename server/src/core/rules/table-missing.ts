import { insertTable } from '../fixes/insert-blocks.ts';
import { message } from '../messages/message.ts';
import { firstSections } from '../report/report.ts';
import { expectedTable, tableState } from '../report/table-state.ts';
import { defineRule } from './rule.ts';

/** A section that has to hold a table holds none. Where the section itself is missing, that is said instead. */
export const tableMissing = defineRule(
  {
    id: 'table-missing',
    severity: 'error',
    fix: 'review',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const section of firstSections(report)) {
      const table = section.form.table && expectedTable(report, section.form.table);
      if (!table || tableState(report, table, section).kind !== 'missing') continue;
      const args = { table: table.name, section: section.form.title };
      yield {
        message: message('table-missing', args),
        range: section.headingRange,
        data: { table: table.name, section: section.form.number },
        fixes: [
          {
            title: message('fix.insert-table', args),
            safety: 'review',
            edits: [insertTable(report, section, table)],
            preferred: true,
          },
        ],
      };
    }
  },
);
