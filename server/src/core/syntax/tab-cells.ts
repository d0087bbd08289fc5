import { addsUp } from './adds-up.ts';
import { MappedText } from '../text/mapped-text.ts';
import { readNumber } from '../text/number-reading.ts';
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
  let cutFigure: CutFigure | null = null;
  const endRow = (): void => {
    const first = cells[0];
    const range = first && makeRange(first.slot.start - 1, source.lineEnd(last));
    if (range) rows.push({ cells: cutFigure ? withFigure(cells, cutFigure, source) : cells, range });
    cells = [];
    cutFigure = null;
  };
  for (; next < source.lineCount; next++) {
    if (isCellLine(source, next)) {
      blankLines = 0;
      cells.push(readCell(source, next, cells.length));
      last = next;
    } else if (blankLines === 0 && !cutFigure && continuesCell(source, next, cells.at(-1))) {
      const cell = cells.at(-1);
      if (cell && cell.reading.kind !== 'text') cutFigure = { cell, line: next };
      else cells.push(goingOn(source, next, cells.pop()));
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

/** What is longer is a paragraph. */
const LONGEST_REST = 30;

/**
 * Whether a line without a TAB is the rest of the cell above, which a line break got into: more cells of its row or the
 * next one follow, and it is neither a heading nor a sentence.
 */
function continuesCell(source: SourceText, line: number, cell: Cell | undefined): boolean {
  if (!cell || cell.text.isBlank) return false;
  if (source.lineEnd(line) - source.lineStart(line) > LONGEST_REST) return false;
  const text = source.lineText(line).trim();
  if (text === '' || /[\t。：]|^[#一二三四五六附]/.test(text)) return false;
  const isFigure = readNumber(text).kind !== 'text';
  if (isFigure !== (cell.reading.kind !== 'text')) return false;
  return isCellLine(source, line + 1) || (source.lineText(line + 1) === '' && isCellLine(source, line + 2));
}

/** A figure with digits on a line of their own below it: the rest of it, or the number of a page. */
interface CutFigure {
  readonly cell: Cell;
  readonly line: number;
}

/** The cells of a row with the figure as the sum of the row has it; where no sum tells, with what stands on both lines. */
function withFigure(cells: readonly Cell[], { cell, line }: CutFigure, source: SourceText): readonly Cell[] {
  const as = (figure: Cell) => cells.map((each) => (each === cell ? figure : each));
  const whole = as(goingOn(source, line, cell));
  if (addsUp(whole, 2)) return whole;
  if (addsUp(cells, 2)) return cells;
  const both = MappedText.verbatim(source.text, cell.slot.start, source.lineEnd(line));
  return as(new Cell(both, cell.column, 1, cell.slot));
}

function goingOn(source: SourceText, line: number, cell: Cell | undefined): Cell {
  const rest = MappedText.verbatim(source.text, source.lineStart(line), source.lineEnd(line));
  const pieces = [cell?.text, rest].flatMap((text) => text?.slice(text.trimmedSpan).pieces ?? []);
  const slot = cell?.slot ?? makeRange(source.lineStart(line), source.lineStart(line));
  return new Cell(MappedText.of(pieces, slot.start), cell?.column ?? 0, 1, slot);
}

function readCell(source: SourceText, line: number, column: number): Cell {
  const start = source.lineStart(line) + 1;
  const end = source.lineEnd(line);
  const text = MappedText.verbatim(source.text, start, end);
  return new Cell(text, column, 1, makeRange(start, start));
}
