import type { Edited } from '../text/changed-span.ts';
import { makeRange } from '../text/range.ts';
import { haveSameElements } from '../text/same-elements.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Block, Line, Notation } from './blocks.ts';
import { readHtmlRegion } from './html-region.ts';
import { readInline } from './inline.ts';
import type { LinesRead } from './lines-read.ts';
import { ownBlock } from './moved-blocks.ts';
import { MappedText } from '../text/mapped-text.ts';
import { readPipeLines } from './pipe-lines.ts';
import { readPipeTable } from './pipe-tables.ts';
import { PIPES } from './pipes.ts';
import { ReadingSteps } from './reading-steps.ts';
import { readSpacedRows } from './spaced-rows.ts';
import { readTabCells } from './tab-cells.ts';
import { readTabRows } from './tab-rows.ts';
import type { TableReader } from './table-reader.ts';
import { Untouched } from './untouched.ts';
import { hiddenLines } from './verbatim-lines.ts';
import { WatchedSource } from './watched-source.ts';

/** Each with marks without one of which no text holds such a table; those by blanks need none. */
const tableReaders: readonly { readonly reads: TableReader; readonly marks: readonly string[] }[] = [
  { reads: readHtmlRegion, marks: ['<'] },
  { reads: readTabCells, marks: ['\t'] },
  { reads: readPipeLines, marks: ['|'] },
  { reads: readPipeTable, marks: PIPES },
  { reads: readTabRows, marks: ['\t'] },
  { reads: readSpacedRows, marks: [''] },
];

/**
 * Plain text or Markdown, line by line; tables of any notation may stand in either.
 *
 * @param edited how the text was read before it was edited, and where that was: what lies elsewhere is not read again.
 */
export function readLines(
  source: SourceText,
  notation: Notation,
  edited: Edited<LinesRead> | null = null,
): LinesRead {
  const before = edited?.before;
  const readers = readersFor(source);
  const hidden = notation === 'markdown' ? hiddenLines(source) : NO_LINES;
  const hidesLines = hidden.size > 0;
  const steps = new ReadingSteps();
  const isAlike =
    before?.notation === notation &&
    !hidesLines &&
    !before.hidesLines &&
    isWhole(before.source) &&
    isWhole(source) &&
    haveSameElements(readers, readersFor(before.source));
  const untouched = isAlike && edited ? new Untouched(before, source, edited.span) : null;
  const watched = new WatchedSource(source);
  let line = untouched?.takeBegin(steps) ?? 0;
  while (line < source.lineCount) {
    const next = untouched?.takeAt(line, steps) ?? null;
    if (next !== null) {
      line = next;
      continue;
    }
    watched.watch();
    const read = readAt(watched, line, { notation, readers, hidden });
    steps.begin(line, watched.lowest, watched.highest);
    for (const block of read.blocks) steps.blocks.push(untouched ? ownBlock(block) : block);
    line = read.next;
  }
  return { source, notation, steps, hidesLines, goesOn: untouched !== null };
}

/** The blocks of a text one by one, for who looks at its beginning only: what is not asked for is not read. */
export function* eachBlock(source: SourceText, notation: Notation): Iterable<Block> {
  const readers = readersFor(source);
  const hidden = notation === 'markdown' ? hiddenLines(source) : NO_LINES;
  for (let line = 0; line < source.lineCount; ) {
    const { blocks, next } = readAt(source, line, { notation, readers, hidden });
    yield* blocks;
    line = next;
  }
}

/** What the lines of a text are read by. */
interface LineReading {
  readonly notation: Notation;
  readonly readers: readonly TableReader[];
  readonly hidden: ReadonlySet<number>;
}

/** What begins at a line, and the line after it. */
function readAt(
  source: SourceText,
  line: number,
  { notation, readers, hidden }: LineReading,
): { readonly blocks: readonly Block[]; readonly next: number } {
  if (hidden.has(line)) return { blocks: hiddenLine(source, line), next: line + 1 };
  return readTable(source, line, readers) ?? { blocks: readLine(source, line, notation), next: line + 1 };
}

/** Whether no lines are passed over: which ones are, an edit far away may change. */
function isWhole({ lines }: SourceText): boolean {
  return lines.limits === null;
}

const NO_LINES: ReadonlySet<number> = new Set();

function readersFor(source: SourceText): TableReader[] {
  return tableReaders
    .filter(({ marks }) => marks.some((mark) => source.holds(mark)))
    .map(({ reads }) => reads);
}

/** Kept, so that it can be copied with its neighbours, and read as nothing. */
function hiddenLine(source: SourceText, line: number): Line[] {
  const range = makeRange(source.lineStart(line), source.lineEnd(line));
  const text = MappedText.of([], range.start);
  const isBlank = source.text.slice(range.start, range.end).trim() === '';
  return isBlank ? [] : [{ kind: 'line', text, range, prefix: '', suffix: '', level: 0 }];
}

function readTable(
  source: SourceText,
  line: number,
  readers: readonly TableReader[],
): ReturnType<TableReader> {
  // No table begins with nothing.
  if (source.lineStart(line) === source.lineEnd(line)) return null;
  for (const reads of readers) {
    const table = reads(source, line);
    if (table) return table;
  }
  return null;
}

// Marks of a heading or a whole line in bold; the text proper is what is between them.
const MARKDOWN_PREFIX = /^[\s\u3000]*(?:(#{1,6})[ \t]+)?(?:\*\*|__)?/;

const CLOSING_BOLD = /(?:\*\*|__)$/;
/** A Markdown heading may be closed by as many `#` as its author likes, and bear attributes: `{#sec-1 .unnumbered}`. */
const CLOSING_HASHES = /(?:\*\*|__)?(?:[ \t]#{1,20})?(?:[ \t]?\{[#.][^{}\n]{0,100}\})?$/;

/** A line that is in no table and not hidden, as a block; none for a blank one. */
export function readLine(source: SourceText, line: number, notation: Notation): readonly Line[] {
  const start = source.lineStart(line);
  const end = source.lineEnd(line);
  if (start === end) return [];
  const raw = source.text.slice(start, end);
  if (raw.trim() === '' || raw.trim() === '\ufeff') return [];
  const range = makeRange(start, end);
  const marks = MARKDOWN_PREFIX.exec(raw);
  const level = marks?.[1]?.length ?? 0;
  if (notation === 'text' && (marks?.[0].trim() ?? '') === '') {
    const text = MappedText.verbatim(source.text, start, end);
    return [{ kind: 'line', text, range, prefix: '', suffix: '', level: 0 }];
  }
  const prefix = (marks?.[0] ?? '').replace(/^[\s\u3000]+/, '');
  const suffix = (level > 0 ? CLOSING_HASHES : CLOSING_BOLD).exec(raw.trimEnd())?.[0] ?? '';
  const textStart = start + (marks?.[0].length ?? 0);
  const textEnd = suffix && prefix ? start + raw.trimEnd().length - suffix.length : end;
  const text = readInline(source.text, Math.min(textStart, textEnd), textEnd);
  return [{ kind: 'line', text, range, prefix, suffix: prefix ? suffix : '', level }];
}
