import { paragraphsOf } from '../../prose/paragraphs.ts';
import type { Report } from '../../report/report.ts';
import type { Block, Line, Table } from '../../syntax/blocks.ts';
import { copySource, coversLines, stretchesOf } from '../copied-source.ts';
import { writeOtherTable } from '../foreign-table.ts';
import { onOneLine } from '../one-line.ts';
import { writeLine } from '../to-markdown.ts';

/**
 * Blocks of a report as paragraphs of the new one, in their order. What is Markdown already is copied as it stands; else
 * lines that were broken by width are put together again.
 */
export function writeProse(report: Report, all: readonly Block[], notation: 'markdown' | 'text'): string[] {
  const { source, document } = report;
  const blocks = all.filter(hasWords);
  if (
    notation === 'markdown' &&
    document.notation === 'markdown' &&
    blocks.every((block) => coversLines(source, block))
  )
    return stretchesOf(source, blocks).map((stretch) => copySource(source, stretch).trim());
  const kept = new Set(blocks);
  const heads = new Map<Line, readonly Line[]>();
  const joined = new Set<Block>();
  for (const { lines } of paragraphsOf(report)) {
    const [head, ...others] = lines.filter((line) => kept.has(line));
    if (head) heads.set(head, [head, ...others]);
    for (const line of others) joined.add(line);
  }
  return blocks
    .filter((block) => !joined.has(block))
    .map((block) =>
      block.kind === 'table'
        ? writeTable(block, notation)
        : writeWords(
            block,
            (heads.get(block) ?? [block]).map(({ text }) => text.text),
            notation,
          ),
    )
    .filter((paragraph) => paragraph !== '');
}

/** A tag alone on its line (</div> of a page that was converted) says nothing, and closes nothing here. */
function hasWords(block: Block): boolean {
  return block.kind === 'table' || block.text.trimmed !== '';
}

function writeWords(line: Line, words: readonly string[], notation: 'markdown' | 'text'): string {
  const text = words.join('\n');
  return notation === 'markdown' ? writeLine(line, text) : onOneLine(text);
}

function writeTable(table: Table, notation: 'markdown' | 'text'): string {
  if (notation === 'markdown') return writeOtherTable(table);
  return table.rows.map(({ cells }) => cells.map((cell) => onOneLine(cell.text.text)).join('\t')).join('\n');
}
