import type { TextEdit } from '../findings/finding.ts';
import { writeNumber } from '../fixes/edit-text.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import { type BoundTable, isUnfilled } from '../report/report.ts';
import type { CellInReport } from './cells.ts';
import type { RuleContext } from './rule.ts';

/** The cells of a table left blank or with a dash, which count as 0; not a total that is reported as such: 0 is wrong there. */
export function openCells(table: BoundTable, context: RuleContext): CellInReport[] {
  if (!table.rows.some((row) => row.cells.some(isUnfilled))) return [];
  const isOpen = ({ status }: RelationResult): boolean => status === 'blank-total' || status === 'fails';
  const totals = new Set(context.relations.filter(isOpen).map(({ instance }) => instance.total?.cell));
  return table.rows
    .flatMap((row) => row.cells.map((cell): CellInReport => ({ table, row, cell })))
    .filter(({ cell }) => isUnfilled(cell) && !totals.has(cell));
}

/** Where only totals are filled in, zeros beside them would contradict the totals. */
export function statesTotalsOnly(table: BoundTable, context: RuleContext): boolean {
  return context.relations.some(
    ({ status, instance }) => status === 'totals-only' && instance.table === table,
  );
}

/** The cell that comes first in the text. */
export function firstOf(cells: readonly CellInReport[]): CellInReport | undefined {
  return cells.reduce<CellInReport | undefined>(
    (earliest, place) =>
      earliest && earliest.cell.cell.range.start <= place.cell.cell.range.start ? earliest : place,
    undefined,
  );
}

/** Writes 0 into each. */
export function zerosIn(cells: readonly CellInReport[]): TextEdit[] {
  return cells.flatMap(({ cell }) => writeNumber(cell, 0)).sort((a, b) => a.range.start - b.range.start);
}
