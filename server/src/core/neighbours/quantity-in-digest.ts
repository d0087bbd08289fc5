import type { CellAddress, Quantity } from '../forms/phrases.ts';
import type { ReportDigest } from './report-digest.ts';
import type { Slot } from './cell-slots.ts';

/** The sum of the cells of a quantity in a neighbour's tables; null where one of them is not known. */
export function quantityInDigest(digest: ReportDigest, quantity: Quantity): number | null {
  let sum = 0;
  for (const address of quantity) {
    const values = valuesAt(digest, address);
    if (values.length === 0) return null;
    for (const value of values) {
      if (value === null) return null;
      sum += address.isTakenAway ? -value : value;
    }
  }
  return sum;
}

/** The cell of the row of that id, or those of the rows of the group of that name. */
function valuesAt(digest: ReportDigest, { table: name, row, column }: CellAddress): (number | null)[] {
  const cells = [...(digest.table(name)?.cells() ?? [])];
  const rows = cells.filter((cell) => cell.row.id === row || cell.row.path.includes(row));
  return rows.filter((cell) => cell.column.id === column).map((cell) => stated(cell, rows));
}

/** A total left blank is what its parts add up to. */
function stated(
  cell: Slot & { readonly value: number | null },
  inRows: readonly (typeof cell)[],
): number | null {
  if (cell.value !== null || cell.column.id !== 'total') return cell.value;
  const parts = inRows.filter(({ row, column }) => row === cell.row && column !== cell.column);
  return parts.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
