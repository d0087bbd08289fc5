import type { CellType } from '../forms/form.ts';
import type { BoundCell, BoundRow, BoundTable, Report } from '../report/report.ts';

/** A cell with the row and the table it stands in. */
export interface CellInReport {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

/** Every cell that was read, table by table. */
export function* cellsOfReport(report: Report): Iterable<CellInReport> {
  for (const table of report.tables)
    for (const row of table.rows) for (const cell of row.cells) yield { table, row, cell };
}

/** Cells that state a number, of the given types. */
export function* numbersOfType(
  report: Report,
  types: readonly CellType[],
): Iterable<CellInReport & { value: number }> {
  for (const place of cellsOfReport(report)) {
    const { reading, column } = place.cell;
    if (reading.kind === 'number' && types.includes(column.type)) yield { ...place, value: reading.value };
  }
}
