import type { CellType } from '../forms/form.ts';
import type { BoundCell, BoundRow, BoundTable, Report } from '../report/report.ts';
import { KeptWith } from '../text/kept-with.ts';

/** A cell with the row and the table it stands in. */
export interface CellInReport {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

const known = new KeptWith<Report, readonly CellInReport[]>();

/** Every cell that was read, table by table. Many rules ask for them. */
export function cellsOfReport(report: Report): readonly CellInReport[] {
  const before = known.get(report);
  if (before) return before;
  const cells: CellInReport[] = [];
  for (const table of report.tables)
    for (const row of table.rows) for (const cell of row.cells) cells.push({ table, row, cell });
  known.set(report, cells);
  return cells;
}

/** Cells of the given types that state a number which is `wanted`. */
export function numbersOfType(
  report: Report,
  types: readonly CellType[],
  isWanted: (value: number) => boolean,
): readonly CellInReport[] {
  return cellsOfReport(report).filter(
    ({ cell: { reading, column } }) =>
      reading.kind === 'number' && isWanted(reading.value) && types.includes(column.type),
  );
}
