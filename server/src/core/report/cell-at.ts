import type { BoundCell, BoundTable } from './report.ts';

/** The cell of a row and a column of the form, by their ids; null where the table has none such. */
export function cellAt(table: BoundTable | undefined, row: string, column: string): BoundCell | null {
  const cells = table?.rows.find(({ form }) => form.id === row)?.cells;
  return cells?.find((cell) => cell.column.id === column) ?? null;
}
