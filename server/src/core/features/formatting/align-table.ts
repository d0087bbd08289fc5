import type { TextEdit } from '../../findings/finding.ts';
import type { Table } from '../../syntax/blocks.ts';
import { isDelimiterLine, pipeCells } from '../../syntax/pipe-tables.ts';
import { type AmbiguousWidth, displayWidth, padEnd, padStart } from '../../text/display-width.ts';
import { makeRange, type Range } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';

/** Which columns of a table are padded to one width: `none`, those of values (`numbers`), or `all`. */
export type Alignment = 'none' | 'numbers' | 'all';

interface PipeLine {
  readonly cells: readonly Range[];
  readonly isDelimiter: boolean;
  /** Behind the last pipe. */
  readonly rest: Range;
}

/** As canonical Markdown writes it; a colon on either side makes it longer. */
const DASHES = 3;

/**
 * The edits of blanks alone that set the pipes of a Markdown table: one blank on either side of a cell, and as many more
 * as its column is wide. Lines that have no pipe at both ends stay as they are.
 *
 * @param values the columns that hold values: they are padded on the left.
 */
export function alignTable(
  source: SourceText,
  { range }: Table,
  values: ReadonlySet<number>,
  alignment: Alignment,
  ambiguous: AmbiguousWidth,
): TextEdit[] {
  const lines = readLines(source, range);
  const isPadded = (column: number): boolean =>
    alignment === 'all' || (alignment === 'numbers' && values.has(column));
  const widths = new Map<number, number>();
  for (const { cells, isDelimiter } of lines)
    for (const [column, cell] of cells.entries()) {
      const text = cellText(source, cell);
      const width = isDelimiter ? delimiter(text, 0).length : displayWidth(text, ambiguous);
      if (isPadded(column)) widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
  return lines.flatMap(({ cells, isDelimiter, rest }) => [
    ...cells.flatMap((cell, column): TextEdit[] => {
      const text = cellText(source, cell);
      const width = widths.get(column) ?? 0;
      if (isDelimiter) return changed(source, cell, ` ${delimiter(text, width)} `);
      const pad = values.has(column) ? padStart : padEnd;
      return aroundText(source, cell, text, ` ${pad(text, width, ambiguous)} `);
    }),
    ...changed(source, rest, ''),
  ]);
}

function readLines(source: SourceText, { start, end }: Range): PipeLine[] {
  const lines: PipeLine[] = [];
  for (let line = source.positionAt(start).line; line <= source.positionAt(end).line; line++) {
    const cells = pipeCells(source, line);
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) continue;
    const before = source.text.slice(source.lineStart(line), first.start);
    const rest = makeRange(last.end + 1, source.lineEnd(line));
    const isClosed = source.text[last.end] === '|' && last.end < source.lineEnd(line);
    // A tab before a cell is no mark of a table.
    if (!/^ {0,3}\|$/.test(before) || !isClosed) continue;
    lines.push({ cells, rest, isDelimiter: isDelimiterLine(source, line) });
  }
  return lines;
}

function cellText({ text }: SourceText, { start, end }: Range): string {
  return text
    .slice(start, end)
    .replace(/^[ \t]+/, '')
    .replace(/(?<![ \t])[ \t]+$/, '');
}

/** The colons of a cell of the line below the header with dashes up to a width. */
function delimiter(text: string, width: number): string {
  const [left, right] = [text.startsWith(':') ? ':' : '', text.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(Math.max(DASHES, width - left.length - right.length)) + right;
}

/** What is between two pipes made to read `written`, which holds the same text between other blanks. */
function aroundText(source: SourceText, cell: Range, text: string, written: string): TextEdit[] {
  if (text === '') return changed(source, cell, written);
  const at = source.text.indexOf(text, cell.start);
  const before = written.indexOf(text);
  return [
    ...changed(source, makeRange(cell.start, at), written.slice(0, before)),
    ...changed(source, makeRange(at + text.length, cell.end), written.slice(before + text.length)),
  ];
}

function changed({ text }: SourceText, range: Range, newText: string): TextEdit[] {
  return text.slice(range.start, range.end) === newText ? [] : [{ range, newText }];
}
