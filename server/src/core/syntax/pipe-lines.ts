import { MappedText } from '../text/mapped-text.ts';
import { readNumber } from '../text/number-reading.ts';
import { makeRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { Cell } from './cell.ts';
import { looseTable, MOST_CELLS } from './loose-rows.ts';
import type { TableReader } from './table-reader.ts';

/** Fewer cells are prose with a stray pipe. */
const FEWEST_CELLS = 6;
/** A cell may be broken over so many lines; more of them are text between two tables. */
const MOST_LINES = 3;
const LONGEST_LINE = 200;
const LONGEST_PIECE = 8;

/**
 * Web text whose tags were taken for pipes one by one: a cell, then a line with nothing but `|`, and so on. Two pipes
 * one below the other have a blank cell between them. Rows have no end of their own.
 */
export const readPipeLines: TableReader = (source, line) => {
  if (!pipeFollows(source, line) || !beginsWithWords(source, line)) return null;
  const cells: Cell[] = [];
  let start = line;
  let end = line;
  for (let next = line; next < source.lineCount && cells.length < MOST_CELLS; next++) {
    const text = lineText(source, next);
    if (text === '|') {
      cells.push(cellOf(source, start, next));
      start = next + 1;
      end = next + 1;
    } else if (text === '' ? next > start : next - start >= MOST_LINES || endsTable(source, next)) break;
    else if (text === '') start = next + 1;
    else if (next > start && isTooLong(source, next - 1, next)) break;
  }
  // The last cell of a table has no pipe behind it.
  if (start < source.lineCount && lineText(source, start) !== '' && !endsTable(source, start)) {
    cells.push(cellOf(source, start, start + 1));
    end = start + 1;
  }
  const range = makeRange(source.lineStart(line), source.lineEnd(Math.max(line, end - 1)));
  const table = cells.length >= FEWEST_CELLS ? looseTable(cells, range) : null;
  return table && { blocks: [table], next: end };
};

function lineText(source: SourceText, line: number): string {
  if (line >= source.lineCount || source.lineEnd(line) - source.lineStart(line) > LONGEST_LINE) return '';
  return source.lineText(line).trim();
}

/** A table begins with a label or a header. */
function beginsWithWords(source: SourceText, line: number): boolean {
  const text = lineText(source, line);
  return text !== '|' && readNumber(text).kind === 'text';
}

function pipeFollows(source: SourceText, line: number): boolean {
  for (let next = line; next < line + MOST_LINES; next++) {
    const text = lineText(source, next);
    if (/[|<\t].|。/.test(text) || text === '') return false;
    if (lineText(source, next + 1) === '|') return true;
  }
  return false;
}

/** Only narrow cells are broken over lines: 商业 ⏎ 企业. A heading stands alone. */
function isTooLong(source: SourceText, ...lines: readonly number[]): boolean {
  return lines.some((line) => lineText(source, line).length > LONGEST_PIECE);
}

/** A sentence, a row in other notation, or a heading: a numbered line that no pipe follows. */
function endsTable(source: SourceText, line: number): boolean {
  const text = lineText(source, line);
  if (/[|<\t].|。/.test(text)) return true;
  return /^[一二三四五六]、/.test(text) && lineText(source, line + 1) !== '|';
}

/** The lines from `start` to the one before `end` as a cell. */
function cellOf(source: SourceText, start: number, end: number): Cell {
  const from = source.lineStart(start);
  const until = end > start ? source.lineEnd(end - 1) : from;
  const slot = makeRange(from, until);
  return new Cell(MappedText.verbatim(source.text, from, until), 0, 1, slot);
}
