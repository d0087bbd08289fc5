import type { ColumnForm } from '../forms/form.ts';
import type { Cell, Row, Table } from '../syntax/blocks.ts';
import { readHeaderColumns, readHeaderSequence } from './header-columns.ts';

/**
 * The cells of a row that hold the values of `columns`, in their order; null where that can't be known. Nothing is
 * guessed: a row with a cell too few or too many is not read.
 *
 * @param values the cells behind the label.
 * @param headerRows the header rows above it in the same table.
 */
export function alignValues(
  values: readonly Cell[],
  columns: readonly ColumnForm[],
  headerRows: readonly Row[],
  notation: Table['notation'],
): readonly Cell[] | null {
  switch (notation) {
    case 'loose-rows':
      return exactly(values, columns.length);
    case 'tab-cells':
      return exactly(values, columns.length) ?? bySequence(values, columns, headerRows);
    case 'html':
      // Spans are often botched, cells are not: a row with the right number of cells is read in its order.
      return (
        exactly(values, columns.length) ??
        byHeader(values, columns, headerRows) ??
        withoutBlankExtras(values, columns.length)
      );
    case 'pipes':
    case 'tab-rows':
      return hasHeader(columns, headerRows)
        ? byHeader(values, columns, headerRows)
        : (exactly(values, columns.length) ??
            withoutBlankExtras(values, columns.length) ??
            withoutBlanks(values, columns.length));
  }
}

function exactly(values: readonly Cell[], count: number): readonly Cell[] | null {
  return values.length === count ? values : null;
}

function hasHeader(columns: readonly ColumnForm[], headerRows: readonly Row[]): boolean {
  return readHeaderColumns(headerRows, columns) !== null;
}

function bySequence(
  values: readonly Cell[],
  columns: readonly ColumnForm[],
  headerRows: readonly Row[],
): readonly Cell[] | null {
  const sequence = readHeaderSequence(headerRows, columns);
  if (!sequence || sequence.length !== values.length) return null;
  const cells = columns.map((column) => values[sequence.indexOf(column)]);
  return cells.every((cell) => cell !== undefined) ? cells : null;
}

function byHeader(
  values: readonly Cell[],
  columns: readonly ColumnForm[],
  headerRows: readonly Row[],
): readonly Cell[] | null {
  const header = readHeaderColumns(headerRows, columns);
  if (!header) return null;
  const cells = columns.map((column) => {
    const place = header.gridColumns.get(column.id) ?? -1;
    return values.find((cell) => cell.column <= place && place < cell.column + cell.columnSpan);
  });
  // A value may be repeated under a repeated header; if it is another, it belongs somewhere else.
  const isCopy = (cell: Cell): boolean =>
    values.find(({ column }) => column === header.spannedBy.get(cell.column))?.text.text === cell.text.text;
  const strays = values.filter(
    (cell) =>
      !cell.text.isBlank && !cells.includes(cell) && !header.foreign.has(cell.column) && !isCopy(cell),
  );
  if (strays.length > 0) {
    // Header and data merged differently (seen in 表二): the filled cells are still in the right order.
    return withoutBlanks(values, columns.length);
  }
  return cells.every((cell) => cell !== undefined) && new Set(cells).size === cells.length ? cells : null;
}

/** Merged labels leave blank cells before the values, ragged web text behind them. */
function withoutBlankExtras(values: readonly Cell[], count: number): readonly Cell[] | null {
  const extra = values.length - count;
  if (extra <= 0) return null;
  const blank = (cells: readonly Cell[]): boolean => cells.every((cell) => cell.text.isBlank);
  const leading = blank(values.slice(0, extra));
  const trailing = blank(values.slice(count));
  if (leading && trailing) return blank(values) ? values.slice(extra) : null;
  if (leading) return values.slice(extra);
  return trailing ? values.slice(0, count) : null;
}

/** Merges also leave blank cells amid the values (seen in 表二): where as many are filled as there are columns, they are all. */
function withoutBlanks(values: readonly Cell[], count: number): readonly Cell[] | null {
  return exactly(
    values.filter((cell) => !cell.text.isBlank),
    count,
  );
}
