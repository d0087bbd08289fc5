import { allRows, rowLabel } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { isUnderstood } from '../report/table-state.ts';
import { defineRule } from './rule.ts';
import { firstCellRange } from './table-range.ts';

/** A row of the official form that the table lacks. It stands on the row before, where it belongs. */
export const tableRowMissing = defineRule(
  {
    id: 'table-row-missing',
    severity: 'error',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables.filter(isUnderstood)) {
      const rows = allRows(bound.table);
      const misshapen = bound.misshapenRows.flatMap(({ places }) => places.map((place) => place.row));
      const present = new Set([...bound.rows.map(({ form }) => form), ...misshapen]);
      for (const [index, { block, row }] of rows.entries()) {
        if (present.has(row)) continue;
        const before = bound.rows.findLast(({ form }) => rows.findIndex((due) => due.row === form) < index);
        const label = rowLabel(block, row);
        yield {
          message: message('table-row-missing', { table: bound.table.name, row: label }),
          range: before?.labelRange ?? firstCellRange(bound),
          data: { table: bound.table.name, row: label },
        };
      }
    }
  },
);
