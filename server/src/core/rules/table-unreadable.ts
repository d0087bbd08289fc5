import { allRows } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { firstSections } from '../report/report.ts';
import { expectedTable, tableState } from '../report/table-state.ts';
import { defineRule } from './rule.ts';
import { firstCellRange } from './table-range.ts';

/** A table that is there but could not be read: said once, so that silence is not taken for approval. */
export const tableUnreadable = defineRule(
  { id: 'table-unreadable', severity: 'warning', fix: 'none', tag: 'structure', source: '本工具的读取范围' },
  function* ({ report }) {
    for (const section of firstSections(report)) {
      const table = section.form.table && expectedTable(report, section.form.table);
      if (!table) continue;
      const state = tableState(report, table, section);
      if (state.kind !== 'unreadable') continue;
      const due = allRows(state.bound?.table ?? table).length;
      yield {
        message: message('table-unreadable', { table: table.name, read: state.bound?.rows.length ?? 0, due }),
        range: state.bound ? firstCellRange(state.bound) : section.headingRange,
        data: { table: table.name, section: section.form.number },
      };
    }
  },
);
