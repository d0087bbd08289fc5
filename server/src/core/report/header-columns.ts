import type { ColumnForm } from '../forms/form.ts';
import type { Cell, Row } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { memoize } from '../text/memo.ts';
import { isOneSlip } from '../text/one-slip.ts';
import { similarity } from '../text/similarity.ts';

const LEAST_SIMILARITY = 0.75;
/** Two characters that changed places make short headers less alike than they are. */
const ONE_SLIP = 0.8;

/** Which column of the form a header cell names; null for any other text. */
export function matchColumn(cell: Cell, columns: readonly ColumnForm[]): ColumnForm | null {
  return columnNamed(columns, cell.key);
}

const columnNamed = memoize((columns: readonly ColumnForm[], key: string): ColumnForm | null => {
  if (key === '') return null;
  let best: ColumnForm | null = null;
  let bestScore = LEAST_SIMILARITY;
  for (const column of columns) {
    const score = columnScore(column, key);
    if (score > bestScore) {
      bestScore = score;
      best = column;
    }
  }
  return best;
});

const columnScore = memoize((column: ColumnForm, key: string): number =>
  Math.max(...[column.label, ...(column.aliases ?? [])].map((label) => scoreAgainst(key, labelKey(label)))),
);

/** Short headers (其他, 总计) have to be the very words. */
function scoreAgainst(key: string, standard: string): number {
  if (key === standard) return 1;
  if (key.length <= 3) return 0;
  return Math.max(
    similarity(key, standard, LEAST_SIMILARITY) * 0.99,
    isOneSlip(key, standard) ? ONE_SLIP : 0,
  );
}

/** Where the value columns of a table stand on its grid, and which further grid columns have a header of their own. */
export interface HeaderColumns {
  readonly gridColumns: ReadonlyMap<string, number>;
  readonly foreign: ReadonlySet<number>;
  /** Further grid columns of a merged header that is repeated, with the one it begins in. */
  readonly spannedBy: ReadonlyMap<number, number>;
}

/**
 * Reads the columns off the header rows of a table with a grid. Null unless every column is named, each once and in
 * the order of the form: half a header is no header. In another order only where one row names them all: headers over
 * several rows lose their places with their merges.
 */
export function readHeaderColumns(
  headerRows: readonly Row[],
  columns: readonly ColumnForm[],
): HeaderColumns | null {
  const gridColumns = new Map<string, number>();
  const foreign = new Set<number>();
  const spannedBy = new Map<number, number>();
  const unknown: Cell[] = [];
  for (const row of headerRows) {
    for (const [index, cell] of row.cells.entries()) {
      if (cell.text.isBlank) continue;
      const column = matchColumn(cell, columns);
      if (column) {
        const known = gridColumns.get(column.id);
        const before = row.cells[index - 1];
        if (known !== undefined && known !== cell.column) {
          // Some converters repeat a merged header in every column it spans.
          if (!before || matchColumn(before, columns) !== column) return null;
          spannedBy.set(cell.column, known);
        } else gridColumns.set(column.id, cell.column);
        foreign.delete(cell.column);
      } else if (cell.columnSpan === 1) {
        foreign.add(cell.column);
        unknown.push(cell);
      }
    }
  }
  const misspelt = misspeltHeader(columns, gridColumns, unknown);
  if (misspelt) {
    gridColumns.set(misspelt.column.id, misspelt.cell.column);
    foreign.delete(misspelt.cell.column);
  }
  const places = columns.map((column) => gridColumns.get(column.id));
  const inOrder = places.every(
    (place, index) => place !== undefined && (index === 0 || place > (places[index - 1] ?? place)),
  );
  return inOrder || headerRows.some((row) => namesAll(row, columns))
    ? { gridColumns, foreign, spannedBy }
    : null;
}

/** Whether a row names each of the columns, and each once. */
function namesAll({ cells }: Row, columns: readonly ColumnForm[]): boolean {
  const named = cells.flatMap((cell) => matchColumn(cell, columns) ?? []);
  return named.length === columns.length && new Set(named).size === columns.length;
}

/** The one header that is not there, if exactly one other cell is a slip away from it: 自热人. Its place decides the rest. */
function misspeltHeader(
  columns: readonly ColumnForm[],
  known: ReadonlyMap<string, number>,
  unknown: readonly Cell[],
): { readonly column: ColumnForm; readonly cell: Cell } | null {
  if (known.size !== columns.length - 1) return null;
  const column = columns.find(({ id }) => !known.has(id));
  const [cell, ...others] = column ? unknown.filter(({ key }) => isOneSlip(key, labelKey(column.label))) : [];
  return column && cell && others.length === 0 ? { column, cell } : null;
}

/**
 * The columns of a table whose merges are lost (one cell a line), from left to right: a group header is replaced by
 * the cells of the row below it. Columns the form does not know are null.
 */
export function readHeaderSequence(
  headerRows: readonly Row[],
  columns: readonly ColumnForm[],
): (ColumnForm | null)[] | null {
  const top = headerRows.findIndex((row) =>
    row.cells.some((cell) => matchColumn(cell, columns) === columns[0]),
  );
  if (top === -1) return null;
  const groups = new Set(columns.flatMap((column) => (column.group ? [labelKey(column.group)] : [])));
  const filled = (index: number): Cell[] =>
    (headerRows[index]?.cells ?? []).filter((cell) => !cell.text.isBlank);
  const names = filled(top).flatMap((cell) => (groups.has(cell.key) ? filled(top + 1) : [cell]));
  const sequence = names.map((cell) => matchColumn(cell, columns));
  const first = sequence.findIndex((column) => column !== null);
  return sequence.slice(first);
}
