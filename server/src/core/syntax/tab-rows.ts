import { addsUp } from './adds-up.ts';
import { MappedText, type Piece } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { Cell } from './cell.ts';
import type { Row, Table } from './blocks.ts';
import type { TableReader } from './table-reader.ts';

/** A quoted cell may hold line breaks; one that runs over more lines than this is a stray quote. */
const LONGEST_QUOTED_CELL = 12;

/** No row of an official table comes near this; longer lines are something else or hostile. */
const LONGEST_ROW = 20_000;

/** Rows as copied from a spreadsheet: cells between TABs, merged ones as empty cells, quotes round line breaks. */
export const readTabRows: TableReader = (source, line) => {
  const rows: Row[] = [];
  let next = line;
  while (next < source.lineCount) {
    const above = rows.at(-1)?.cells.length ?? 0;
    const isRow = isRowLine(source, next, rows.length > 0);
    if (!isRow && (above === 0 || source.text[source.lineStart(next)] !== '\t')) break;
    const row = readRow(source, next);
    const rest = row.row.cells.length < above ? restOfRow(source, row, above) : null;
    // Broken within a cell, in quotes or not.
    if (!isRow && !rest && row.next === next + 1) break;
    const digits = rest ? null : restOfTotal(source, row);
    const behind = rest ?? digits;
    rows.push(behind ? joinRows(row.row, behind.row) : row.row);
    next = behind?.next ?? row.next;
  }
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const range = makeRange(first.range.start, last.range.end);
  const table: Table = { kind: 'table', notation: 'tab-rows', rows, range, hasGrid: true };
  return { blocks: [table], next };
};

interface ReadRow {
  readonly row: Row;
  /** The line behind it. */
  readonly next: number;
}

/**
 * The rest of a row that a line break got into, within its label, behind one of its figures or within it: together the
 * two lines have as many cells as the row above.
 */
function restOfRow(source: SourceText, { row, next }: ReadRow, whole: number): ReadRow | null {
  if (row.cells.length < 2 || !isRowLine(source, next, true)) return null;
  const rest = readRow(source, next);
  if (row.cells.length + rest.row.cells.length - 1 !== whole) return null;
  const [first, ...others] = rest.row.cells;
  if (!first || others.some(isWords)) return null;
  return !isWords(first) || endsInLabel(row, first) ? rest : null;
}

/** Whether a row breaks off within a label, which goes on in a cell without a number of its own. */
function endsInLabel({ cells }: Row, rest: Cell): boolean {
  const last = cells.at(-1);
  return (
    last !== undefined &&
    isWords(last) &&
    cells.every((cell) => isWords(cell) || cell.text.isBlank) &&
    !/^[（(一二三四五六\d]/.test(rest.text.trimmed)
  );
}

function isWords({ reading }: Cell): boolean {
  return reading.kind === 'text';
}

/** A total is no longer than this. */
const MOST_DIGITS = 6;

/**
 * The rest of a row's last figure, which a line break got into: digits alone on the line below. They may be the number
 * of a page as well: only with them the last figure is the sum of the others.
 */
function restOfTotal(source: SourceText, { row, next }: ReadRow): ReadRow | null {
  const length = source.lineEnd(next) - source.lineStart(next);
  if (length === 0 || length > MOST_DIGITS || !/^\d+$/.test(source.lineText(next))) return null;
  const rest = readRow(source, next);
  return addsUp(joinRows(row, rest.row).cells, 0) ? rest : null;
}

/** Two lines as one row: the last cell of the one goes on in the first of the other. */
function joinRows(row: Row, rest: Row): Row {
  const before = row.cells.at(-1);
  const [after] = rest.cells;
  if (!before || !after) return row;
  const text = MappedText.of([...before.text.pieces, ...after.text.pieces], before.slot.start);
  const cut = new Cell(text, before.column, 1, before.slot);
  const behind = rest.cells.slice(1).map((cell) => cell.inColumn(before.column + cell.column));
  const range = makeRange(row.range.start, rest.range.end);
  return { cells: [...row.cells.slice(0, -1), cut, ...behind], range };
}

function readRow(source: SourceText, line: number): ReadRow {
  const start = source.lineStart(line);
  const cells: Cell[] = [];
  let lastLine = line;
  let at = start;
  for (;;) {
    const quotedEnd = source.text[at] === '"' ? findQuoteEnd(source, at, lastLine) : null;
    if (quotedEnd) lastLine = quotedEnd.line;
    const end = quotedEnd ? quotedEnd.offset : findCellEnd(source, at, lastLine);
    cells.push(
      quotedEnd
        ? quotedCell(source.text, at, end, cells.length)
        : plainCell(source.text, at, end, cells.length),
    );
    if (source.text[end] !== '\t' || end >= source.lineEnd(lastLine)) break;
    at = end + 1;
  }
  return { row: { cells, range: makeRange(start, source.lineEnd(lastLine)) }, next: lastLine + 1 };
}

/**
 * A line with a TAB between two texts, or with several. TABs at the end of a line alone don't begin a table, but
 * within one they are blank cells, a single one too: the only value of its row is not filled in.
 */
function isRowLine(source: SourceText, line: number, inTable: boolean): boolean {
  if (source.lineEnd(line) - source.lineStart(line) > LONGEST_ROW) return false;
  const text = source.lineText(line);
  if (text.trim().includes('\t')) return true;
  if (!text.includes('\t')) return text.startsWith('"') && opensRow(source, line);
  if (inTable && !text.startsWith('\t')) return true;
  return (inTable || text.startsWith('\t')) && text.indexOf('\t') !== text.lastIndexOf('\t');
}

/** Whether a line begins with a quoted cell that goes on over line breaks and has another cell behind it. */
function opensRow(source: SourceText, line: number): boolean {
  const end = findQuoteEnd(source, source.lineStart(line), line);
  return end !== null && end.line > line && source.text[end.offset] === '\t';
}

function findCellEnd(source: SourceText, at: number, line: number): number {
  const lineEnd = source.lineEnd(line);
  const tab = source.text.indexOf('\t', at);
  return tab === -1 || tab > lineEnd ? lineEnd : tab;
}

/** Where a quoted cell ends (after its closing quote) and on which line; null where the quote never closes. */
function findQuoteEnd(source: SourceText, at: number, line: number): { offset: number; line: number } | null {
  const limit = source.lineEnd(Math.min(line + LONGEST_QUOTED_CELL, source.lineCount - 1));
  for (let i = at + 1; i < limit; i++) {
    if (source.text[i] !== '"') continue;
    if (source.text[i + 1] === '"') {
      i++;
      continue;
    }
    const after = source.text[i + 1];
    const closes = after === undefined || after === '\t' || after === '\n' || after === '\r';
    return closes ? { offset: i + 1, line: source.positionAt(i).line } : null;
  }
  return null;
}

function plainCell(text: string, start: number, end: number, column: number): Cell {
  return new Cell(MappedText.verbatim(text, start, end), column, 1, makeRange(start, end));
}

function quotedCell(source: string, start: number, end: number, column: number): Cell {
  const pieces: Piece[] = [];
  let plain = start + 1;
  for (let at = start + 1; at < end - 1; at++) {
    if (source[at] !== '"') continue;
    pieces.push({ text: source.slice(plain, at + 1), start: plain, end: at + 1 });
    at++;
    plain = at + 1;
  }
  pieces.push({ text: source.slice(plain, end - 1), start: plain, end: end - 1 });
  return new Cell(MappedText.of(pieces, start + 1), column, 1, makeRange(start + 1, end - 1));
}
