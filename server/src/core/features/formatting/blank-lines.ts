import type { TextEdit } from '../../findings/finding.ts';
import { coversLines } from '../../exchange/copied-source.ts';
import type { Report } from '../../report/report.ts';
import type { Block } from '../../syntax/blocks.ts';
import { isDelimiterLine } from '../../syntax/pipe-tables.ts';
import { verbatimLines } from '../../syntax/verbatim-lines.ts';
import { makeRange } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';

/**
 * The edits of a Markdown report that leave one blank line above and below headings and pipe tables. Comments keep their
 * neighbours, since a directive is about the line below it, and so do rows of tables in plain text, which blank lines
 * tell apart.
 */
export function spaceOut({ source, document, sections }: Report): TextEdit[] {
  const headings = new Set<Block>(sections.map(({ heading }) => heading));
  const above = new Set<number>();
  const below = new Set<number>();
  for (const block of document.blocks) {
    if (!isSetApart(source, block, headings) || !coversLines(source, block)) continue;
    above.add(source.positionAt(block.range.start).line);
    below.add(source.positionAt(block.range.end).line);
  }
  const edits: TextEdit[] = [];
  let before: WordedLine | null = null;
  for (const next of wordedLines(source)) {
    const [last, line] = [before?.line ?? -1, next.line];
    const isCode = next.isCode || (before?.isCode ?? true);
    before = next;
    if (isCode || !(below.has(last) || above.has(line)) || line - last === 2) continue;
    if (![last, line].every((each) => mayBeMoved(source, each)) || isUnderline(source, line)) continue;
    edits.push({
      range: makeRange(source.lineEnd(last), source.lineStart(line)),
      newText: source.eol.repeat(2),
    });
  }
  return edits;
}

/** A line with something on it. */
interface WordedLine {
  readonly line: number;
  /** Whether it is of code, a comment or front matter. */
  readonly isCode: boolean;
}

function isSetApart(source: SourceText, block: Block, headings: ReadonlySet<Block>): boolean {
  if (block.kind === 'line') return block.level > 0 || headings.has(block);
  if (block.notation !== 'pipes') return false;
  return isDelimiterLine(source, source.positionAt(block.range.start).line + 1);
}

function* wordedLines(source: SourceText): Iterable<WordedLine> {
  const verbatim = verbatimLines(source);
  let next = 0;
  for (let line = 0; line < source.lineCount; line++) {
    while ((verbatim[next]?.last ?? line) < line) next++;
    const isCode = (verbatim[next]?.first ?? source.lineCount) <= line;
    if (isCode || source.lineText(line).trim() !== '') yield { line, isCode };
  }
}

/** A heading or row set in by four is code; in a quotation, a comment or an element a blank line has another meaning. */
function mayBeMoved(source: SourceText, line: number): boolean {
  const text = source.lineText(line);
  return !/^(?: {4}| {0,3}\t)|^ {0,3}>|<!--|-->|^ {0,3}<(?!\/?table)/.test(text);
}

/** What makes the line above it a heading. */
function isUnderline(source: SourceText, line: number): boolean {
  return /^ {0,3}(?:=+|-+)\s*$/.test(source.lineText(line));
}
