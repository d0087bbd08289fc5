import { writeNumber } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { cellRef } from '../relations/equation.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { BoundTable } from '../report/report.ts';
import type { CellInReport } from './cells.ts';
import { type Draft, defineRule, type RuleContext } from './rule.ts';
import { cellRange } from '../syntax/blocks.ts';

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
  const cells = table.rows.flatMap((row) => row.cells.map((cell): CellInReport => ({ table, row, cell })));
  // A blank total whose parts are filled in is reported as that; 0 would be wrong there.
  const isOpen = ({ status }: RelationResult): boolean => status === 'blank-total' || status === 'fails';
  const totals = new Set(context.relations.filter(isOpen).map(({ instance }) => instance.total?.cell));
  const blanks = cells.filter(({ cell }) => cell.reading.kind === 'blank' && !totals.has(cell));
  const first = blanks.reduce<CellInReport | undefined>(
    (earliest, place) =>
      earliest && cellRange(earliest.cell.cell).start <= cellRange(place.cell.cell).start ? earliest : place,
    undefined,
  );
  if (!first) return [];
  // Where only totals are filled in, zeros beside them would contradict the totals.
  const isPartial = context.relations.some(
    ({ status, instance }) => status === 'totals-only' && instance.table === table,
  );
  const isUntouched = cells.every(({ cell }) => cell.reading.kind === 'blank');
  const edits = blanks
    .flatMap(({ cell }) => writeNumber(cell, 0))
    .sort((a, b) => a.range.start - b.range.start);
  const args = { table: table.table.name, count: blanks.length };
  return [
    {
      message: message(isUntouched ? 'cell-blank.all' : 'cell-blank', args),
      range: cellRange(first.cell.cell),
      data: { table: table.table.name, cells: blanks.map(cellRef) },
      fixes: [
        {
          title: message('fix.fill-zeros', args),
          safety: isUntouched || isPartial ? 'review' : 'safe',
          edits,
        },
      ],
    },
  ];
}
