import { readNumber } from '../text/number-reading.ts';
import { type Range, spanOf } from '../text/range.ts';
import type { Cell, Row, Table } from './blocks.ts';

/** No table of the forms has as many cells as this; longer streams are something else or hostile. */
export const MOST_CELLS = 2000;
/** A label and the groups it stands in; more words in a row are a header's. */
const MOST_LABEL_CELLS = 3;

/**
 * Cells that follow one another without a sign of where a row ends, as a table: a row is words and the figures behind
 * them, and the next words begin the next. Null where nothing of a table is among them.
 *
 * @param range where they stand, with what separates them.
 */
export function looseTable(cells: readonly Cell[], range: Range): Table | null {
  if (cells.length > MOST_CELLS) return null;
  const rows: Cell[][] = [];
  let inFigures = true;
  for (const cell of cells) {
    if (isWords(cell) && inFigures) rows.push([]);
    inFigures = !isWords(cell);
    rows.at(-1)?.push(cell);
  }
  if (rows.length === 0) return null;
  return {
    kind: 'table',
    notation: 'loose-rows',
    rows: rows.flatMap(withoutHeader).map(toRow),
    range,
    hasGrid: false,
  };
}

/** The words of a header, which no figures follow, run into the label of the first row. */
function withoutHeader(cells: Cell[]): Cell[][] {
  const words = cells.findIndex((cell) => !isWords(cell));
  const count = words < 0 ? cells.length : words;
  return count > MOST_LABEL_CELLS && words >= 0
    ? [cells.slice(0, count - 1), cells.slice(count - 1)]
    : [cells];
}

function isWords(cell: Cell): boolean {
  return readNumber(cell.text.text).kind === 'text';
}

function toRow(cells: readonly Cell[]): Row {
  return {
    cells: cells.map((cell, column) => cell.inColumn(column)),
    range: spanOf(cells.map(({ text, slot }) => (text.isBlank ? slot : text.range))),
  };
}
