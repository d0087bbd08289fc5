import type { TableForm } from '../forms/form.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Block, Line, Table } from '../syntax/blocks.ts';
import { writeTable } from './write-table.ts';

/**
 * The report in canonical Markdown: `# title`, `## 一、…`, `### （一）…`, the three tables as plain pipe tables with
 * their cells as written. Read back, it gives the same facts; no sentence is lost or reworded.
 */
export function toMarkdown(report: Report): string {
  const paragraphs: string[] = [];
  const { title } = report;
  if (title) paragraphs.push(`# ${title.text}`);
  const written = new Set<BoundTable>();
  paragraphs.push(...writeBlocks(report, withoutTitle(report), written));
  for (const section of report.sections) {
    paragraphs.push(`## ${section.headingText}`, ...writeBlocks(report, section.blocks, written));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** What stands above the first section but for the lines the title was read from. */
function withoutTitle(report: Report): Block[] {
  const { title, preamble } = report;
  return preamble.blocks.filter(
    (block) => !title || block.range.end <= title.range.start || block.range.start >= title.range.end,
  );
}

function writeBlocks(report: Report, blocks: readonly Block[], written: Set<BoundTable>): string[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'line') return writeLine(report, block, blocks[index + 1]);
    const bound = report.tables.find((table) => table.parts.includes(block));
    if (!bound) return [writeOtherTable(block)];
    if (written.has(bound)) return [];
    written.add(bound);
    return [writeTable(withReadRows(bound), 'pipes', valueText(bound)).join('\n')];
  });
}

function writeLine(report: Report, line: Line, next: Block | undefined): string[] {
  const text = tidyLine(line.text.text);
  if (text === '' || isTableCaption(report, text, next)) return [];
  const isMarkdown = report.document.notation === 'markdown';
  const written = isMarkdown
    ? report.source.text.slice(line.text.range.start, line.text.range.end).trim()
    : escapeMarkdown(text);
  if (/^[（(][一二三四五六七八九十]+[)）]/.test(text) && text.length <= 40 && !/[。；]/.test(text))
    return [`### ${written}`];
  if (line.level > 2) return [`${'#'.repeat(line.level)} ${written}`];
  return [written];
}

/** A line such as 第二十条第（一）项 above a table of 表二: canonical Markdown prints its own. */
function isTableCaption(report: Report, text: string, next: Block | undefined): boolean {
  return (
    /^第二十条/.test(text) &&
    text.length <= 20 &&
    next?.kind === 'table' &&
    report.tables.some((table) => table.parts.includes(next))
  );
}

function tidyLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

/** Characters that would mean something in Markdown, where they are the author's own. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<|]/g, '\\$&').replace(/^(#{1,6}\s|>|[-+]\s|\d+\.\s)/, '\\$1');
}

/** The form without the rows that the report lacks, so that a missing row stays missing. */
function withReadRows(bound: BoundTable): TableForm {
  const blocks = bound.table.blocks
    .map((block) => ({
      ...block,
      rows: block.rows.filter((row) => bound.rows.some((present) => present.form === row)),
    }))
    .filter((block) => block.rows.length > 0);
  return { ...bound.table, blocks };
}

function valueText(bound: BoundTable) {
  return (_block: unknown, row: { id: string }, column: { id: string }): string => {
    const cells = bound.rows.find((present) => present.form.id === row.id)?.cells;
    return cells?.find((cell) => cell.column.id === column.id)?.cell.text.trimmed ?? '';
  };
}

/** A table that is none of the three, or could not be read, as it stands. */
function writeOtherTable(table: Table): string {
  const width = Math.max(...table.rows.map((row) => row.cells.length));
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => tidyLine(cell.text.text).replace(/[\\|]/g, '\\$&'));
    return `| ${[...cells, ...Array<string>(width - cells.length).fill('')].join(' | ')} |`;
  });
  const delimiter = `|${' --- |'.repeat(width)}`;
  return [rows[0] ?? '', delimiter, ...rows.slice(1)].join('\n');
}
