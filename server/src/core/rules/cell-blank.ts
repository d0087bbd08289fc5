import { message } from '../messages/message.ts';
import { cellRef } from '../relations/equation.ts';
import type { BoundTable } from '../report/report.ts';
import { firstOf, openCells, statesTotalsOnly, zerosIn } from './open-cells.ts';
import { type Draft, defineRule, type RuleContext } from './rule.ts';

/**
 * Blank cells count as 0, and nearly every published report writes the 0. One finding a table, since there may be a
 * hundred. A table with no figure at all is not filled in yet: putting zeros there has to be the author's wish.
 */
export const cellBlank = defineRule(
  { id: 'cell-blank', severity: 'info', fix: 'safe', tag: 'style', source: '通行做法' },
  function* (context) {
    for (const table of context.report.tables) yield* blanksOf(table, context);
  },
);

function blanksOf(table: BoundTable, context: RuleContext): Draft[] {
  const blanks = openCells(table, context).filter(({ cell }) => cell.reading.kind === 'blank');
  const first = firstOf(blanks);
  if (!first) return [];
  const isUntouched = table.rows.every((row) => row.cells.every(({ reading }) => reading.kind === 'blank'));
  const args = { table: table.table.name, count: blanks.length };
  return [
    {
      message: message(isUntouched ? 'cell-blank.all' : 'cell-blank', args),
      range: first.cell.cell.range,
      data: { table: table.table.name, cells: blanks.map(cellRef) },
      fixes: [
        {
          title: message('fix.fill-zeros', args),
          safety: isUntouched || statesTotalsOnly(table, context) ? 'review' : 'safe',
          edits: zerosIn(blanks),
        },
      ],
    },
  ];
}
