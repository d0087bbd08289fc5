import type { BoundCell, BoundTable } from '../../report/report.ts';
import type { ColumnForm, RowForm, TableForm } from '../../forms/form.ts';

/** One name for the same cell in every report, whichever form, language and version: `表三/r1/total`. */
export function cellId(table: TableForm, row: RowForm, column: ColumnForm): string {
  return `${table.name}/${row.id}/${column.id}`;
}

/** The cell of that name; null where the report has none. */
export function findCell(tables: readonly BoundTable[], id: string): BoundCell | null {
  for (const { table, rows } of tables)
    for (const row of rows)
      for (const cell of row.cells) if (cellId(table, row.form, cell.column) === id) return cell;
  return null;
}
