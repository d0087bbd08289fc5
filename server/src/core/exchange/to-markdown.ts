import { readDirective } from '../syntax/switch-directive.ts';
import { readReport } from '../report/read-report.ts';
import { statesTheSame } from '../report/states-the-same.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { rangeContains } from '../text/range.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { isCaptionOf } from './table-caption.ts';
import { hasEmphasis } from './emphasised-cells.ts';
import { canonicalTable } from './canonical-table.ts';
import { copySource, coversLines, stretchesOf } from './copied-source.ts';
import { escapeInline, escapeLine } from './escape-markdown.ts';
import { leaveTable, writeOtherTable } from './foreign-table.ts';
import { onOneLine } from './one-line.ts';

/**
 * The report in canonical Markdown: `# title`, `## 一、…`, `### （一）…`, the three tables as plain pipe tables with
 * their cells as written. Read back, it gives the same facts; no sentence is lost or reworded. What is Markdown already
 * is copied as it stands, and a table that says more than its canonical form has place for, or in
 * Markdown emphasises figures, is left as it is.
 */
export function toMarkdown(report: Report): string {
  const markdown = write(report, false);
  // A table that was not recognised may be in other notation: then even those stay as they are.
  return statesTheSame(report, readReport(markdown, 'markdown')) ? markdown : write(report, true);
}

function write(report: Report, leaveOthers: boolean): string {
  const paragraphs: string[] = [];
  const writing = startWriting(report, leaveOthers);
  paragraphs.push(...writeDirectives(report));
  // The title of a page stands in none of its blocks.
  if (report.title && !writing.titleBlocks[0]) paragraphs.push(`# ${escapeInline(report.title.text)}`);
  for (const paragraph of writeBlocks(report, writing)) if (paragraph !== '') paragraphs.push(paragraph);
  return `${paragraphs.join('\n\n')}\n`;
}

/** What is asked of the checks for the whole file. What is about a line or a table has lost its place. */
function writeDirectives({ source, document }: Report): string[] {
  const files = document.directives.filter(({ scope, rules }) => scope === 'file' && rules.length > 0);
  return [
    ...(readDirective(source.text) ? ['<!-- govreport: on -->'] : []),
    ...files.map(({ rules }) => `<!-- govreport-disable-file ${rules.map(({ id }) => id).join(', ')} -->`),
  ];
}

interface Writing {
  /** The lines that the title was read from, in the order of the text. */
  readonly titleBlocks: readonly Block[];
  readonly headings: ReadonlySet<Block>;
  /** Which of the three tables a table of the text is a part of, for those that can be written in canonical form. */
  readonly canonical: ReadonlyMap<Block, { readonly bound: BoundTable; readonly lines: readonly string[] }>;
  /** Tables that are copied as they stand, and the lines that stand within them, outside of their cells. */
  readonly left: ReadonlySet<Block>;
}

function startWriting(
  { source, title, preamble, sections, tables, document }: Report,
  leaveOthers: boolean,
): Writing {
  const canonical = new Map<Block, { bound: BoundTable; lines: readonly string[] }>();
  for (const bound of tables) {
    // Pages emphasise as their style sheets do; in Markdown it is the author who does.
    if (document.notation === 'markdown' && hasEmphasis(source, bound)) continue;
    const lines = canonicalTable(bound);
    if (lines) for (const part of bound.parts) canonical.set(part, { bound, lines });
  }
  const ofForms = new Set<Block>(tables.flatMap(({ parts }) => parts));
  const isLeft = (block: Block): boolean =>
    block.kind === 'table' &&
    !canonical.has(block) &&
    (leaveOthers || document.notation === 'markdown' || ofForms.has(block));
  return {
    titleBlocks: preamble.blocks.filter(
      ({ range }) => title && range.end > title.range.start && range.start < title.range.end,
    ),
    headings: new Set(sections.map(({ heading }) => heading)),
    canonical,
    left: withInnerLines(document.blocks, isLeft),
  };
}

/** Text that browsers move out of a table stands before it among the blocks, and within it in the source. */
function withInnerLines(blocks: readonly Block[], isLeft: (block: Block) => boolean): Set<Block> {
  const left = new Set<Block>();
  for (const [index, table] of blocks.entries()) {
    if (!isLeft(table)) continue;
    left.add(table);
    for (let above = index - 1; above >= 0; above--) {
      const block = blocks[above];
      if (block?.kind !== 'line' || !rangeContains(table.range, block.range)) break;
      left.add(block);
    }
  }
  return left;
}

function* writeBlocks(report: Report, writing: Writing): Iterable<string> {
  const { blocks, notation } = report.document;
  const titleBlocks = new Set(writing.titleBlocks);
  let copied: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const rewritten = titleBlocks.has(block)
      ? block === writing.titleBlocks[0] && report.title
        ? `# ${escapeInline(report.title.text)}`
        : ''
      : rewrite(report, writing, index);
    if (rewritten === null && notation === 'markdown' && coversLines(report.source, block)) {
      copied.push(block);
      continue;
    }
    yield* copies(report, copied);
    copied = [];
    yield rewritten ?? (block.kind === 'line' ? writeLine(block) : writeOtherTable(block));
  }
  yield* copies(report, copied);
}

function* copies({ source }: Report, blocks: readonly Block[]): Iterable<string> {
  for (const stretch of stretchesOf(source, blocks)) yield copySource(source, stretch);
}

/** What a block becomes in canonical form; empty where nothing is left of it, null where it has none. */
function rewrite(
  report: Report,
  { titleBlocks, headings, canonical, left }: Writing,
  index: number,
): string | null {
  const { blocks } = report.document;
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block) return null;
  if (block.kind === 'table') {
    const table = canonical.get(block);
    if (table) return block === table.bound.parts[0] ? table.lines.join('\n') : '';
    if (!left.has(block)) return null;
    const isCopied = report.document.notation === 'markdown' && coversLines(report.source, block);
    return isCopied ? null : leaveTable(report.source, block, next);
  }
  if (left.has(block)) return '';
  const above = blocks[index - 1];
  if (above && (headings.has(above) || above === titleBlocks.at(-1)) && isUnderline(report, block, above))
    return '';
  if (headings.has(block)) return `## ${escapeInline(onOneLine(block.text.text))}`;
  const table = next && canonical.get(next);
  return table && isCaptionOf(block, table.bound) ? '' : null;
}

/** The line of `=` or `-` that made the line above it a heading, which now has its own marks. */
function isUnderline({ source, document }: Report, line: Line, above: Block): boolean {
  if (document.notation !== 'markdown') return false;
  const isNext = source.positionAt(line.range.start).line === source.positionAt(above.range.end).line + 1;
  return isNext && /^ {0,3}(?:=+|-+)\s*$/.test(copySource(source, line.range));
}

const SUBHEADING = /^[（(][一二三四五六七八九十]+[)）]/;
const LONGEST_SUBHEADING = 40;

/**
 * A line as a paragraph or heading of Markdown.
 *
 * @param words what it says, where lines broken by width have been put together again.
 */
export function writeLine(line: Line, words = line.text.text): string {
  const text = onOneLine(words);
  if (text === '') return text;
  if (line.level > 0) return `${'#'.repeat(line.level)} ${escapeInline(text)}`;
  if (SUBHEADING.test(text) && text.length <= LONGEST_SUBHEADING && !/[。；]/.test(text))
    return `### ${escapeInline(text)}`;
  const bold = /^(?:\*\*|__)$/.test(line.suffix) ? line.suffix : '';
  return bold === '' ? escapeLine(text) : `${bold}${escapeInline(text)}${bold}`;
}
