import { cellAt } from '../../report/cell-at.ts';
import type { BoundCell, BoundTable } from '../../report/report.ts';
import type { ColumnForm, RowForm, TableForm } from '../../forms/form.ts';

/** One name for the same cell in every report, whichever form, language and version: `表三/r1/total`. */
export function cellId(table: TableForm, row: RowForm, column: ColumnForm): string {
  return `${table.name}/${row.id}/${column.id}`;
}

/** The cell of that name; null where the report has none. */
export function findCell(tables: readonly BoundTable[], id: string): BoundCell | null {
  const [name, row, column, ...more] = id.split('/');
  if (row === undefined || column === undefined || more.length > 0) return null;
  return cellAt(
    tables.find(({ table }) => table.name === name),
    row,
    column,
  );
}
