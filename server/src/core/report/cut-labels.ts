import type { Cell, Row } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import type { DataRow } from './data-row.ts';
import { KeptWith } from '../text/kept-with.ts';

/** A label is cut into so many pieces above its figures, and as many below them. */
const MOST_PIECES = 3;

/**
 * What a row between blanks may be called: the words before its figures, alone or with the lines without figures right
 * above and below them, where a narrow column cut the label (`2.其他法律行政法规禁止公` ⏎ `开  1  0`). Which of them it is
 * the form tells. Words further left in the line belong to a cell that spans several rows.
 */
export function namesOfCutLabel(rows: readonly Row[], index: number): DataRow['names'] {
  const row = rows[index];
  if (!row) return [];
  const known = namesByRow.get(row) ?? joinPieces(row, rows, index);
  namesByRow.set(row, known);
  return known;
}

// A row is looked at once for each form and table it might belong to.
const namesByRow = new KeptWith<Row, DataRow['names']>();

function joinPieces(row: Row, rows: readonly Row[], index: number): DataRow['names'] {
  const own = lastWords(row);
  const values = row.cells.slice(own ? row.cells.indexOf(own) + 1 : 0);
  const above = piecesFrom(rows, index, -1);
  const below = piecesFrom(rows, index, 1);
  const names: DataRow['names'][number][] = [];
  // Figures alone on their line have their label above them: pieces below alone are that of the next row.
  const fewestAbove = own ? 0 : 1;
  // Of names that are equally sure the first is taken: what stands below may be the next row's.
  for (let down = 0; down <= below.length; down++) {
    for (let up = fewestAbove; up <= above.length; up++) {
      const cells = [...above.slice(0, up).reverse(), ...(own ? [own] : []), ...below.slice(0, down)];
      const key = labelKey(cells.map(({ text }) => text.text).join(''));
      if (key !== '') names.push({ name: { key, groups: [] }, labelCell: own ?? cells[0] ?? null, values });
    }
  }
  return names;
}

/** The pieces of labels on the lines without figures next to a row, nearest first. */
function piecesFrom(rows: readonly Row[], index: number, step: 1 | -1): Cell[] {
  const pieces: Cell[] = [];
  for (let at = index + step; pieces.length < MOST_PIECES; at += step) {
    const row = rows[at];
    const words = row && !row.cells.some(isFigure) ? lastWords(row) : undefined;
    if (!words) break;
    pieces.push(words);
  }
  return pieces;
}

function lastWords(row: Row): Cell | undefined {
  return row.cells.findLast((cell) => cell.reading.kind === 'text');
}

function isFigure(cell: Cell): boolean {
  return cell.reading.kind !== 'text';
}
