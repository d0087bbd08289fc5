import type { BlockForm, ColumnForm, RowForm } from '../forms/form.ts';
import type { Cell, Row, Table } from '../syntax/blocks.ts';
import type { MisshapenRow } from './report.ts';

/** Which rows and cells of tables of the text are which of the form: where things stand, not what the cells say. */
export interface Layout {
  /** In the order of the form. */
  readonly rows: readonly LaidRow[];
  readonly extraRows: readonly { readonly labelCell: Cell; readonly repeats: boolean }[];
  readonly misshapenRows: readonly (Omit<MisshapenRow, 'range'> & { readonly row: Row })[];
  readonly unreadRows: readonly Row[];
  /** How many different columns of the form the headers name. */
  readonly columnsNamed: number;
  /** Whether it holds figures and no labels. */
  readonly isWordless: boolean;
  /** How much of the form the tables hold: the surer and the more rows and columns, the higher. */
  readonly score: number;
}

/** A row of the form and where it stands. */
export interface LaidRow {
  readonly block: BlockForm;
  readonly form: RowForm;
  readonly labelCell: Cell | null;
  readonly part: Table;
  readonly headerRows: readonly Row[];
  /** The row of the text that states it alone; null where rows are printed side by side. */
  readonly row: Row | null;
  readonly cells: readonly { readonly column: ColumnForm; readonly cell: Cell }[];
}
