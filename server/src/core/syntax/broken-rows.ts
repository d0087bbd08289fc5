import { isBlankCode } from '../text/blank.ts';
import { MappedText, type Piece } from '../text/mapped-text.ts';
import type { SourceText } from '../text/source-text.ts';
import { readInline } from './inline.ts';
import { isPipeAt, pipesBetween } from './pipes.ts';

/** A row is broken into so many lines, a blank one between them included. */
const MOST_LINES = 3;
/** Lines of a broken row are no longer than this. */
const LONGEST_LINE = 500;

/**
 * The last line of the row of a pipe table that begins at `line`: another one only where a line break got into the row.
 * Then one of the two lines lacks a pipe at the break, and together they have as many pipes as a whole row. Nothing else
 * is put together: a row with too few cells is one.
 *
 * @param whole pipes of a row above; null for the first.
 */
export function lastLineOfRow(source: SourceText, line: number, whole: number | null): number {
  const first = edgesOf(source, line);
  if (!first.opens) return line;
  const next = edgesOf(source, line + 1);
  // Rows from pipe to pipe, which all rows are but for the broken ones.
  if (first.closes && (next.opens || next.isBlank)) return line;
  let pipes = 0;
  for (let last = line; last <= line + MOST_LINES && last < source.lineCount; last++) {
    const edges = edgesOf(source, last);
    if (edges.isBlank) continue;
    const start = source.lineStart(last);
    const end = source.lineEnd(last);
    if (end - start > LONGEST_LINE) return line;
    const own = pipesBetween(source.text, start, end).length;
    pipes += own;
    if (last === line) continue;
    const due = whole ?? wholeRow(source, last + 1);
    if (due === null || own >= due || pipes > due) return line;
    if (edges.closes && pipes === due) return last;
  }
  return line;
}

/** The pipes of a line that begins and ends with one; null for any other. */
function wholeRow(source: SourceText, line: number): number | null {
  const { opens, closes } = edgesOf(source, line);
  if (!opens || !closes) return null;
  return pipesBetween(source.text, source.lineStart(line), source.lineEnd(line)).length;
}

interface Edges {
  readonly opens: boolean;
  readonly closes: boolean;
  readonly isBlank: boolean;
}

/** Whether a line begins with a pipe and ends with one. */
function edgesOf(source: SourceText, line: number): Edges {
  const { text } = source;
  let start = source.lineStart(line);
  let end = source.lineEnd(line);
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  if (start === end) return { opens: false, closes: false, isBlank: true };
  return { opens: isPipeAt(text, start), closes: isPipeAt(text, end - 1), isBlank: false };
}

/** The text of a cell that a line break got into, without it: what was one word is one again. */
export function cutCellText(source: string, start: number, end: number): MappedText {
  const pieces: Piece[] = [];
  for (let from = start; from < end; ) {
    while (from < end && isBlankCode(source.charCodeAt(from))) from++;
    let to = from;
    while (to < end && source[to] !== '\n' && source[to] !== '\r') to++;
    pieces.push(...readInline(source, from, to).pieces);
    from = to;
  }
  return MappedText.of(pieces, Math.min(start + 1, end));
}
