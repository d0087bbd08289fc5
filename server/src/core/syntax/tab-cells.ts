import { MappedText } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { Cell } from './cell.ts';
import type { Row, Table } from './blocks.ts';
import type { TableReader } from './table-reader.ts';

const TAB = 9;

/** Blank lines that end a table: one ends a row, several stand between tables. */
const BLANK_LINES_BETWEEN_TABLES = 2;

/**
 * Plain text as text extraction from Word files leaves it: one cell a line behind a TAB, a blank line after each
 * row, horizontally merged cells once, vertically merged ones as an empty cell.
 */
export const readTabCells: TableReader = (source, line) => {
  if (!isCellLine(source, line)) return null;
  const rows: Row[] = [];
  let next = line;
  let blankLines = 0;
  let cells: Cell[] = [];
  let last = line;
  const endRow = (): void => {
    const first = cells[0];
    if (first) rows.push({ cells, range: makeRange(first.slot.start - 1, source.lineEnd(last)) });
    cells = [];
  };
  for (; next < source.lineCount; next++) {
    if (isCellLine(source, next)) {
      blankLines = 0;
      cells.push(readCell(source, next, cells.length));
      last = next;
    } else if (source.lineText(next).trim() === '') {
      endRow();
      if (++blankLines >= BLANK_LINES_BETWEEN_TABLES) break;
    } else {
      break;
    }
  }
  endRow();
  const range = makeRange(source.lineStart(line), source.lineEnd(last));
  const table: Table = { kind: 'table', notation: 'tab-cells', rows, range, hasGrid: false };
  return { blocks: [table], next };
};

/** A line with a TAB at its start and no other. */
function isCellLine(source: SourceText, line: number): boolean {
  const start = source.lineStart(line);
  if (source.text.charCodeAt(start) !== TAB) return false;
  const next = source.text.indexOf('\t', start + 1);
  return next === -1 || next >= source.lineEnd(line);
}

function readCell(source: SourceText, line: number, column: number): Cell {
  const start = source.lineStart(line) + 1;
  const end = source.lineEnd(line);
  const text = MappedText.verbatim(source.text, start, end);
  return new Cell(text, column, 1, makeRange(start, start));
}
