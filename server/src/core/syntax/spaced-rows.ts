import { isBlankCode, unpaddedSpan } from '../text/blank.ts';
import { MappedText } from '../text/mapped-text.ts';
import { isFigure as isFigureReading, readNumber } from '../text/number-reading.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { Cell } from './cell.ts';
import type { Row, Table } from './blocks.ts';
import type { TableReader } from './table-reader.ts';

/** No line of a table is longer, the blanks that make its columns included. */
const LONGEST_LINE = 400;
/** Labels are short; what is longer is prose that ends in a figure. */
const LONGEST_WORDS = 60;
/** So many figures in one line, or so many lines with one, are a table. */
const ENOUGH_FIGURES = 3;
const ENOUGH_LINES = 3;
/** Headers, captions and cut labels stand between two lines of figures, page breaks included. */
const MOST_LINES_BETWEEN = 14;
/** A label is cut into so many pieces. */
const MOST_PIECES = 3;
/** Blank lines count for one; more of them end a table. */
const MOST_BLANK_LINES = 3;
/** Cells of one line stand at least so far apart where columns were lined up with blanks. */
const COLUMN_GAP = /[ \u00a0\u3000]{2,}/;

/**
 * Rows whose cells stand apart by blanks alone, as text comes out of PDF files (`pdftotext`, with layout or raw) or is
 * copied off a web page: a label, then its figures. Labels are cut where their column was too narrow; the pieces stand
 * on lines without figures above and below. Columns drift, so they mean nothing: only the order of the figures does.
 */
export const readSpacedRows: TableReader = (source, line) => {
  if (!mayLeadToFigures(source, line)) return null;
  const first = readLine(source, line);
  if (!first || !leadsToFigures(source, line)) return null;
  const rows: { row: Row; figures: number; line: number }[] = [];
  let blanks = 0;
  let between = 0;
  for (let next = line; next < source.lineCount; next++) {
    if (isBlank(source, next)) {
      if (++blanks > MOST_BLANK_LINES) break;
      continue;
    }
    blanks = 0;
    if (isPageNumber(source, next)) continue;
    const read = readLine(source, next);
    if (!read) break;
    between = read.figures > 0 ? 0 : between + 1;
    if (between > MOST_LINES_BETWEEN) break;
    rows.push({ ...read, line: next });
  }
  while (rows.length > 0 && rows.at(-1)?.figures === 0) rows.pop();
  const most = rows.reduce((sofar, { figures }) => Math.max(sofar, figures), 0);
  const last = rows.at(-1);
  if (!last || (most < ENOUGH_FIGURES && rows.filter(({ figures }) => figures > 0).length < ENOUGH_LINES))
    return null;
  const table: Table = {
    kind: 'table',
    notation: 'loose-rows',
    rows: rows.map(({ row }) => row),
    range: makeRange(first.row.range.start, last.row.range.end),
    hasGrid: false,
  };
  return { blocks: [table], next: last.line + 1 };
};

function isBlank(source: SourceText, line: number): boolean {
  return source.lineText(line).trim() === '';
}

/** - 3 -, — 5 —, -4- */
function isPageNumber(source: SourceText, line: number): boolean {
  return /^[-—–\s]{1,20}\d{1,4}[-—–\s]{1,20}$/.test(source.lineText(line).slice(0, 60));
}

/** What a figure, a dash for none or a mark for an open one can end in. */
const FIGURE_END = /[\d０-９)）】〕\]元件次个条份宗起项篇人家部万\-–—－―‐−_/／\\无用…零〇填a]/i;

/** A look at the last characters, which are words in nearly every line. */
function mayLeadToFigures(source: SourceText, line: number): boolean {
  for (let next = line; next < Math.min(line + MOST_PIECES, source.lineCount); next++) {
    const { text } = source;
    let end = source.lineEnd(next);
    while (end > source.lineStart(next) && isBlankCode(text.charCodeAt(end - 1))) end--;
    if (end > source.lineStart(next) && FIGURE_END.test(text.charAt(end - 1))) return true;
  }
  return false;
}

/** Whether a line is one of figures, or the beginning of a label right above one: further up, lines are no table's. */
function leadsToFigures(source: SourceText, line: number): boolean {
  for (let next = line; next < Math.min(line + MOST_PIECES, source.lineCount); next++) {
    if (isBlank(source, next)) return false;
    const read = readLine(source, next);
    if (!read) return false;
    if (read.figures > 0) return true;
  }
  return false;
}

/** A line of a table: words and the figures behind them, either may be missing; null for any other line. */
function readLine(source: SourceText, line: number): { row: Row; figures: number } | null {
  const start = source.lineStart(line);
  const end = source.lineEnd(line);
  if (end - start > LONGEST_LINE) return null;
  const text = source.text.slice(start, end);
  if (/[|\t<#。；？！]/.test(text)) return null;
  const tokens = [...text.matchAll(/[^ \u00a0\u3000]+/g)];
  let figuresFrom = tokens.length;
  while (figuresFrom > 0 && isFigure(tokens[figuresFrom - 1]?.[0] ?? '')) figuresFrom--;
  const figures = tokens.slice(figuresFrom);
  const words = text.slice(0, figures[0]?.index ?? text.length);
  if (words.trim().length > LONGEST_WORDS) return null;
  if (figures.length === 0 && isHeading(words) && !isCutAbove(source, line + 1)) return null;
  // A table of contents: 一、总体情况……1
  if (figures.length === 1 && (isHeading(words) || /[.…·]{3}|…/.test(words))) return null;
  // A bare figure is a page's or a list's; one behind a clause is prose.
  if (figures.length > 0 && figures.length < ENOUGH_FIGURES && !isLabel(words)) return null;
  const spans = [
    ...wordSpans(words),
    ...figures.map((token) => makeRange(token.index, token.index + token[0].length)),
  ];
  const cells = spans.map((span, column) => cellAt(source.text, start, span, column));
  return { row: { cells, range: makeRange(start, end) }, figures: figures.length };
}

function isFigure(token: string): boolean {
  return isFigureReading(readNumber(token));
}

/** 四、政府信息公开行政复议、行政诉讼情况: behind a numeral like this a new part begins. */
function isHeading(words: string): boolean {
  return /^[\s\u3000]*[一二三四五六七八九]\s?[、.．]\s?\S{2}/.test(words);
}

/** Whether the words above this line are the beginning of its label: 一、本年新收政府信息公开申请 ⏎ 数量  3440 … */
function isCutAbove(source: SourceText, line: number): boolean {
  for (let next = line; next < Math.min(line + MOST_PIECES, source.lineCount); next++) {
    const words = source.lineText(next).trim();
    if (words === '' || isHeading(words)) return false;
    if ((readLine(source, next)?.figures ?? 0) >= ENOUGH_FIGURES) return true;
    if (/\s/.test(words)) return false;
  }
  return false;
}

function isLabel(words: string): boolean {
  const trimmed = words.trim();
  return trimmed !== '' && !/[，,：:]/.test(trimmed);
}

/** The words before the figures, apart where they stand in columns of their own. */
function wordSpans(words: string): Range[] {
  const spans: Range[] = [];
  let at = 0;
  for (const part of words.split(COLUMN_GAP)) {
    const start = words.indexOf(part, at);
    at = start + part.length;
    const span = unpaddedSpan(part);
    if (span.end > span.start) spans.push(makeRange(start + span.start, start + span.end));
  }
  return spans;
}

function cellAt(source: string, lineStart: number, span: Range, column: number): Cell {
  const range = makeRange(lineStart + span.start, lineStart + span.end);
  return new Cell(MappedText.verbatim(source, range.start, range.end), column, 1, range);
}
