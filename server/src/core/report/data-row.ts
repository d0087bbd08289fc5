import type { Cell, Row, Table } from '../syntax/blocks.ts';
import type { RowName } from './row-labels.ts';

/** A row of a table of the text that holds values. */
export interface DataRow {
  readonly part: Table;
  readonly row: Row;
  readonly headerRows: readonly Row[];
  /** What it may be recognised by, best first, each with the cells behind it; empty for a row of bare values. */
  readonly names: readonly {
    readonly name: RowName;
    readonly labelCell: Cell | null;
    readonly values: readonly Cell[];
  }[];
}
