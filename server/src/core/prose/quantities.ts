import type { TableForm } from '../forms/form.ts';
import type { CellAddress, Quantity } from '../forms/phrases.ts';
import type { PlacedCell } from '../relations/relation-instances.ts';
import {
  arithmeticValue,
  isUnfilled,
  type BoundRow,
  type BoundTable,
  type Report,
} from '../report/report.ts';
import { memoize } from '../text/memo.ts';

/** What the tables state of a quantity, and the cells it was added up from. */
export interface StatedQuantity {
  readonly value: number;
  readonly cells: readonly PlacedCell[];
}

/** The sum of the cells of a quantity; null where one of them was not read. */
export function quantityValue(report: Report, quantity: Quantity): StatedQuantity | null {
  const cells: PlacedCell[] = [];
  let value = 0;
  for (const address of quantity) {
    const rows = rowsOf(report, address);
    if (rows.length === 0) return null;
    for (const { table, row } of rows) {
      const cell = row.cells.find(({ column }) => column.id === address.column);
      if (!cell) return null;
      const own = isUnfilled(cell) && address.column === 'total' ? sumOfParts(row) : arithmeticValue(cell);
      if (own === null) return null;
      value += address.isTakenAway ? -own : own;
      cells.push({ table, row, cell });
    }
  }
  return { value, cells };
}

interface RowInTable {
  readonly table: BoundTable;
  readonly row: BoundRow;
}

/** The row of that id, or all rows of the group of that name; none where one of the group was not read. */
function rowsOf(report: Report, address: CellAddress): RowInTable[] {
  const table = report.tables.find((bound) => bound.table.name === address.table);
  if (!table) return [];
  const forms = rowsNamed(table.table, address.row);
  const rows = table.rows.filter(({ form }) => forms.includes(form));
  return rows.length === forms.length ? rows.map((row) => ({ table, row })) : [];
}

/** The rows of a form that have that id, or stand in the group of that name. */
const rowsNamed = memoize((table: TableForm, name) =>
  table.blocks.flatMap(({ rows }) => rows.filter(({ id, path }) => id === name || path.includes(name))),
);

/** A total left blank is what its parts add up to. */
function sumOfParts(row: BoundRow): number | null {
  let sum = 0;
  for (const cell of row.cells) {
    if (cell.column.id === 'total') continue;
    const value = arithmeticValue(cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
