import { makeRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Block, Line, Notation } from './blocks.ts';
import { readHtmlRegion } from './html-region.ts';
import { readInline } from './inline.ts';
import { MappedText } from '../text/mapped-text.ts';
import { readPipeLines } from './pipe-lines.ts';
import { readPipeTable } from './pipe-tables.ts';
import { readSpacedRows } from './spaced-rows.ts';
import { readTabCells } from './tab-cells.ts';
import { readTabRows } from './tab-rows.ts';
import type { TableReader } from './table-reader.ts';
import { hiddenLines } from './verbatim-lines.ts';

/** Each with a mark without which no text holds such a table; those by blanks need none. */
const tableReaders: readonly { readonly reads: TableReader; readonly mark: string }[] = [
  { reads: readHtmlRegion, mark: '<' },
  { reads: readTabCells, mark: '\t' },
  { reads: readPipeLines, mark: '|' },
  { reads: readPipeTable, mark: '|' },
  { reads: readTabRows, mark: '\t' },
  { reads: readSpacedRows, mark: '' },
];

/** Plain text or Markdown, line by line; tables of any notation may stand in either. */
export function readLines(source: SourceText, notation: Notation): Block[] {
  return [...eachBlock(source, notation)];
}

/** The same one by one, for who looks at the beginning only: what is not asked for is not read. */
export function* eachBlock(source: SourceText, notation: Notation): Iterable<Block> {
  const readers = tableReaders.filter(({ mark }) => source.text.includes(mark)).map(({ reads }) => reads);
  const hidden = notation === 'markdown' ? hiddenLines(source) : null;
  let line = 0;
  while (line < source.lineCount) {
    if (hidden?.has(line)) {
      yield* hiddenLine(source, line++);
      continue;
    }
    const table = readTable(source, line, readers);
    if (table) {
      yield* table.blocks;
      line = table.next;
      continue;
    }
    const block = readLine(source, line, notation);
    if (block) yield block;
    line++;
  }
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

/** A line that is in no table and not hidden; null for a blank one. */
export function readLine(source: SourceText, line: number, notation: Notation): Line | null {
  const start = source.lineStart(line);
  const end = source.lineEnd(line);
  if (start === end) return null;
  const raw = source.text.slice(start, end);
  if (raw.trim() === '' || raw.trim() === '\ufeff') return null;
  const range = makeRange(start, end);
  const marks = MARKDOWN_PREFIX.exec(raw);
  const level = marks?.[1]?.length ?? 0;
  if (notation === 'text' && (marks?.[0].trim() ?? '') === '') {
    const text = MappedText.verbatim(source.text, start, end);
    return { kind: 'line', text, range, prefix: '', suffix: '', level: 0 };
  }
  const prefix = (marks?.[0] ?? '').replace(/^[\s\u3000]+/, '');
  const suffix = (level > 0 ? CLOSING_HASHES : CLOSING_BOLD).exec(raw.trimEnd())?.[0] ?? '';
  const textStart = start + (marks?.[0].length ?? 0);
  const textEnd = suffix && prefix ? start + raw.trimEnd().length - suffix.length : end;
  const text = readInline(source.text, Math.min(textStart, textEnd), textEnd);
  return { kind: 'line', text, range, prefix, suffix: prefix ? suffix : '', level };
}
