import { message } from '../messages/message.ts';
import { cellRef } from '../relations/equation.ts';
import { isUnfilled } from '../report/report.ts';
import { firstOf, openCells, statesTotalsOnly, zerosIn } from './open-cells.ts';
import { defineRule } from './rule.ts';

/** Words and marks that say "none" and nothing else; 不适用 and N/A say that the figure does not apply. */
const NONE = /^(?:[^a-z…用]{1,4}|无)$/i;

/** A dash, a slash or 无 in place of 0. One finding a table, as for blank cells. */
export const cellPlaceholder = defineRule(
  { id: 'cell-placeholder', severity: 'warning', fix: 'safe', tag: 'style', source: '通行做法' },
  function* (context) {
    for (const table of context.report.tables) {
      const cells = openCells(table, context).filter(({ cell }) => cell.reading.kind === 'placeholder');
      const first = firstOf(cells);
      if (!first) continue;
      // A table without any figure may be one that nobody has filled in.
      const isUntouched = table.rows.every((row) => row.cells.every(isUnfilled));
      const saysNone = cells.every(({ cell }) => NONE.test(cell.cell.text.trimmed));
      const isSafe = saysNone && !isUntouched && !statesTotalsOnly(table, context);
      const args = { table: table.table.name, count: cells.length, text: first.cell.cell.text.trimmed };
      yield {
        message: message('cell-placeholder', args),
        range: first.cell.cell.range,
        data: { table: table.table.name, cells: cells.map(cellRef) },
        fixes: [
          {
            title: message('fix.zeros-for-placeholders', args),
            safety: isSafe ? 'safe' : 'review',
            edits: zerosIn(cells),
          },
        ],
      };
    }
  },
);
