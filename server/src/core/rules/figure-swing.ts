import type { CellType } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { shortRowLabel } from '../relations/equation.ts';
import { isInPrintedUnit, statedValue } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { relatedGivenCell } from './sum-finding.ts';

/** From this much on a figure says something about an organ; and this many times more is hardly ever one year's work. */
const LEAST: Readonly<Record<CellType, { readonly figure: number; readonly times: number }>> = {
  count: { figure: 100, times: 10 },
  // Digits too many are rare in money; 元 for 万元 are four of them.
  amount: { figure: 100, times: 100 },
  delta: { figure: Number.POSITIVE_INFINITY, times: Number.POSITIVE_INFINITY },
};

/**
 * One of the figures by which years are compared is ten times what it was, or a tenth: a digit too many, 元 for 万元, or a
 * year that deserves a word of explanation. An information: it may well be true.
 */
export const figureSwing = defineRule(
  { id: 'figure-swing', severity: 'info', fix: 'none', tag: 'neighbours', source: '实践' },
  function* ({ report, neighbours: { previous } }) {
    if (!previous) return;
    for (const table of report.tables)
      for (const { row: rowId, column: columnId } of table.table.yearOnYear ?? []) {
        const row = table.rows.find(({ form }) => form.id === rowId);
        const cell = row?.cells.find(({ column }) => column.id === columnId);
        const before = previous.cell(table.table.name, rowId, columnId);
        const stated = cell && isInPrintedUnit(cell) ? statedValue(cell) : null;
        if (!row || !cell || !before || before.value === null || stated === null) continue;
        const [small, large] = [Math.min(stated, before.value), Math.max(stated, before.value)];
        const { figure, times } = LEAST[cell.column.type];
        // Something that was not there before is no swing: a new duty, or the first year it was counted.
        if (small <= 0 || large < figure || large < times * small) continue;
        yield {
          message: message('figure-swing', {
            table: table.table.name,
            row: shortRowLabel({ table, row, cell }),
            column: cell.column.label,
            before: before.value,
            stated,
            year: previous.year,
          }),
          range: cell.cell.range,
          related: [relatedGivenCell(before)],
          data: { table: table.table.name, row: row.label, column: cell.column.label, stated },
        };
      }
  },
);
