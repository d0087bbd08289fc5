import { allRows, type TableForm } from '../forms/form.ts';
import type { Cell } from '../syntax/blocks.ts';
import { isFigure } from '../text/number-reading.ts';
import type { DataRow } from './data-row.ts';
import type { LaidRow, Layout } from './layout.ts';

/** With more cells lost or gained than this, a line can't be told from another table's. */
const MOST_CELLS_ASTRAY = 3;

/** The one line of values of a table whose rows are printed side by side. */
export interface FlatRow {
  readonly dataRow: DataRow;
  readonly rows: readonly LaidRow[];
  /** In place of the rows, where the line has a cell too few or too many. */
  readonly misshapenRows: Layout['misshapenRows'];
}

/**
 * Finds the line of values: of the lines with as many cells as the form has, the one with most figures. A header with
 * a typo in it, a note of the unit and an empty line may have as many cells, but no figures.
 *
 * @param hasHeader whether the table names columns of the form: only then is a line of another length said to be it.
 */
export function readFlatRow(
  dataRows: readonly DataRow[],
  table: TableForm,
  hasHeader: boolean,
): FlatRow | null {
  const size = flatCells(table).length;
  const fitting = dataRows.filter((dataRow) => flatValues(dataRow, size) !== null);
  const misfit = hasHeader ? fullest(dataRows.filter((dataRow) => isMisfit(dataRow, table))) : null;
  const best = fullest(fitting);
  if (best && (figuresIn(best) > 0 || !misfit)) {
    // Nothing filled in yet: the line of values comes last, and holds no words.
    const blank = figuresIn(best) === 0 ? fitting.findLast((dataRow) => !hasText(dataRow)) : undefined;
    const dataRow = blank ?? best;
    return { dataRow, rows: layOutFlatRow(dataRow, table), misshapenRows: [] };
  }
  return misfit && { dataRow: misfit, rows: [], misshapenRows: [misshapen(misfit, table)] };
}

function fullest(dataRows: readonly DataRow[]): DataRow | null {
  return dataRows.reduce<DataRow | null>(
    (best, dataRow) => (best === null || figuresIn(dataRow) > figuresIn(best) ? dataRow : best),
    null,
  );
}

function figuresIn({ row }: DataRow): number {
  return row.cells.filter((cell) => isFigure(cell.reading)).length;
}

function hasText({ row }: DataRow): boolean {
  return row.cells.some((cell) => cell.reading.kind === 'text');
}

/** A line of nearly as many figures as the form has: no row of another table is as long. */
function isMisfit(dataRow: DataRow, table: TableForm): boolean {
  const size = flatCells(table).length;
  return Math.abs(figuresIn(dataRow) - size) <= MOST_CELLS_ASTRAY && flatValues(dataRow, size) === null;
}

function misshapen({ row }: DataRow, table: TableForm): Layout['misshapenRows'][number] {
  const expected = flatCells(table).length;
  const filled = row.cells.filter((cell) => !cell.text.isBlank).length;
  return {
    places: allRows(table),
    row,
    expected,
    actual: filled === expected ? row.cells.length : filled,
  };
}

function flatCells(table: TableForm) {
  return table.blocks.flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => ({ block, row, column }))),
  );
}

function flatValues(dataRow: DataRow, size: number): readonly Cell[] | null {
  const { cells } = dataRow.row;
  if (hasText(dataRow) && cells.length < size) return null;
  if (cells.length === size) return cells;
  const filled = cells.filter((cell) => !cell.text.isBlank);
  if (filled.length === size) return filled;
  const [first] = cells;
  // A column for labels may be there and empty; where the last cell is blank, too, either may be the one too many.
  const isLabelled = first?.reading.kind === 'text' || (first?.text.isBlank && !cells.at(-1)?.text.isBlank);
  return cells.length === size + 1 && isLabelled ? cells.slice(1) : null;
}

function layOutFlatRow(dataRow: DataRow, table: TableForm): LaidRow[] {
  const places = flatCells(table);
  const { part, headerRows } = dataRow;
  const values = flatValues(dataRow, places.length) ?? [];
  return allRows(table).map(({ block, row }) => ({
    block,
    form: row,
    labelCell: null,
    part,
    headerRows,
    row: null,
    cells: places.flatMap((place, index) => {
      const cell = values[index];
      return place.row === row && cell ? [{ column: place.column, cell }] : [];
    }),
  }));
}
