import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { Cell } from './cell.ts';
import type { Row, Table } from './blocks.ts';
import { readInline } from './inline.ts';
import { cutCellText, lastLineOfRow } from './broken-rows.ts';
import { looseTable } from './loose-rows.ts';
import { isPipeAt, isWidePipeLine, pipesBetween } from './pipes.ts';
import type { TableReader } from './table-reader.ts';

/**
 * Rows of cells between `|`: GFM tables, and web text whose tags were turned into pipes. The delimiter row may be
 * missing, may stand anywhere, and holds no cells.
 */
export const readPipeTable: TableReader = (source, line) => {
  const read: Row[] = [];
  let next = line;
  let whole: number | null = null;
  for (; next < source.lineCount && isPipeLine(source, next); next++) {
    if (isDelimiterLine(source, next) || (next === line + 1 && isMistypedDelimiter(source, next))) continue;
    const last = lastLineOfRow(source, next, whole);
    const row = last === next ? readRow(source, next) : readBrokenRow(source, next, last);
    whole = row.cells.length + 1;
    read.push(row);
    next = last;
  }
  if (next === line) return null;
  const rows = withBlankEnds(source, read);
  const range = makeRange(source.lineStart(line), source.lineEnd(next - 1));
  if (isCellPerLine(rows)) {
    const cells = rows.flatMap((row) => row.cells.filter(({ text }) => !text.isBlank));
    const loose = looseTable(cells, range);
    if (loose) return { blocks: [loose], next };
  }
  const table: Table = { kind: 'table', notation: 'pipes', rows, range, hasGrid: true };
  return { blocks: rows.length > 0 ? [table] : [], next };
};

/** So many rows with a single cell each are a table whose rows were lost. */
const FEWEST_CELLS = 12;

/** Web text with a pipe behind each cell and every cell on a line of its own; blank cells are lost. */
function isCellPerLine(rows: readonly Row[]): boolean {
  const single = rows.filter(
    ({ cells: [cell, behind, ...others] }) =>
      cell && !cell.text.isBlank && others.length === 0 && (behind?.text.isBlank ?? true),
  ).length;
  return single >= FEWEST_CELLS && single * 10 >= rows.length * 9;
}

/** No row of an official table, however padded, comes near this; longer lines are something else or hostile. */
const LONGEST_ROW = 20_000;

/** Begins with a pipe, ends with one, or has one between blanks; a pipe within a word is prose. */
function isPipeLine(source: SourceText, line: number): boolean {
  if (source.lineEnd(line) - source.lineStart(line) > LONGEST_ROW) return false;
  const text = source.lineText(line).trim();
  return (
    text.length > 1 &&
    (text.startsWith('|') || /[^\\]\|$/.test(text) || /\s\|\s/.test(text) || isWidePipeLine(text))
  );
}

/** Whether a line is the one below the header of a pipe table. */
export function isDelimiterLine(source: SourceText, line: number): boolean {
  const text = source.lineText(line).trim();
  return text.includes('-') && /^[|:\s-]+$/.test(text) && /(?:^|\|)\s*:?-{2,}:?\s*(?:\||$)/.test(text);
}

/**
 * The line below a header in other dashes than it takes: `|——|——|`, `|-|-|`, `｜－－｜`. Further down the same is a row
 * of dashes for nothing, and so it is where nothing follows.
 */
function isMistypedDelimiter(source: SourceText, line: number): boolean {
  const text = source.lineText(line).trim();
  if (!/^[|｜│:：\s\-－—–─]+$/.test(text)) return false;
  if (!isPipeLine(source, line + 1) || isDelimiterLine(source, line + 1)) return false;
  const [first = '', ...others] = text.split(/[|｜│]/);
  const cells = [...(first === '' ? [] : [first]), ...(others.at(-1) === '' ? others.slice(0, -1) : others)];
  return cells.every((cell) => /^[:：]?[-－—–─]+[:：]?$/.test(cell.trim()));
}

/** In a table without pipes at its ends the last one of a line stands before a cell, also where that is blank. */
function withBlankEnds(source: SourceText, rows: Row[]): readonly Row[] {
  const [header] = rows;
  if (!header || isOpened(source, header) || isClosed(source, header)) return rows;
  return rows.map((row) => {
    const isCut =
      row.cells.length === header.cells.length - 1 && !isOpened(source, row) && isClosed(source, row);
    const { end } = row.range;
    return isCut ? { ...row, cells: [...row.cells, readCell(source.text, end, end, row.cells.length)] } : row;
  });
}

function isOpened({ text }: SourceText, { range }: Row): boolean {
  return isPipeAt(text.slice(range.start, range.end).trim(), 0);
}

function isClosed({ text }: SourceText, { range }: Row): boolean {
  const row = text.slice(range.start, range.end).trim();
  return isPipeAt(row, row.length - 1);
}

/** A row that was broken: the parts of a cell that stand on two lines are one text. */
function readBrokenRow(source: SourceText, line: number, last: number): Row {
  const range = makeRange(source.lineStart(line), source.lineEnd(last));
  const cells = cellsBetween(source.text, range).map(({ start, end }, column) => {
    const from = Math.min(start + 1, end);
    return new Cell(cutCellText(source.text, start, end), column, 1, makeRange(from, from));
  });
  return { cells, range };
}

function readRow(source: SourceText, line: number): Row {
  const cells = pipeCells(source, line).map((cell, column) =>
    readCell(source.text, cell.start, cell.end, column),
  );
  return { cells, range: makeRange(source.lineStart(line), source.lineEnd(line)) };
}

/** The stretches between the pipes of a line, blanks included. */
export function pipeCells(source: SourceText, line: number): Range[] {
  return cellsBetween(source.text, makeRange(source.lineStart(line), source.lineEnd(line)));
}

function cellsBetween(text: string, { start, end }: Range): Range[] {
  const pipes = pipesBetween(text, start, end);
  const leading = text.slice(start, pipes[0] ?? end).trim() === '';
  const bounds = leading ? pipes : [start - 1, ...pipes];
  const closed = text.slice((pipes.at(-1) ?? start) + 1, end).trim() === '';
  if (!closed || pipes.length === 0) bounds.push(end);
  return bounds.slice(0, -1).map((bound, index) => makeRange(bound + 1, bounds[index + 1] ?? end));
}

function readCell(source: string, start: number, end: number, column: number): Cell {
  const inner = withoutEmphasis(source, start, end);
  const text = readInline(source, inner.start, inner.end);
  // In a blank cell one blank stays on the left, so that `|   |` becomes `| 0 |`.
  const from = Math.min(start + 1, end);
  return new Cell(text, column, 1, makeRange(from, from));
}

/** What is between the marks of a cell set in italics or as code: `*12*`, `` `12` ``. Bold is left to the inline reader. */
function withoutEmphasis(source: string, start: number, cellEnd: number): Range {
  const end = endBeforeComment(source, start, cellEnd);
  const whole = source.slice(start, end);
  const cell = whole.trim();
  const mark = cell[0] ?? '';
  const inner = cell.slice(1, -1);
  if (cell.length < 3 || !'*_`'.includes(mark) || cell.at(-1) !== mark || inner.includes(mark))
    return makeRange(start, end);
  const from = start + whole.indexOf(mark) + 1;
  return makeRange(from, from + inner.length);
}

/** A comment at the end of a cell, by which a check is silenced, is none of what it says. */
function endBeforeComment(source: string, start: number, end: number): number {
  const cell = source.slice(start, end);
  const comment = cell.trimEnd().endsWith('-->') ? cell.lastIndexOf('<!--') : -1;
  return comment === -1 ? end : start + comment;
}
