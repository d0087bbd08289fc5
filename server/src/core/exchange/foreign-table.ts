import type { Block, Table } from '../syntax/blocks.ts';
import type { SourceText } from '../text/source-text.ts';
import { copySource } from './copied-source.ts';
import { escapeInline } from './escape-markdown.ts';
import { onOneLine } from './one-line.ts';
import { escapeHtml, spans } from './write-table.ts';

/**
 * A table as it stands in the source, where any rewriting would change what it says: some of it could not be read, or has
 * no place in the form.
 *
 * @param next the block behind it.
 */
export function leaveTable(source: SourceText, table: Table, next: Block | undefined): string {
  const text = copySource(source, table.range);
  if (table.notation === 'html') return isClosed(text) ? withoutBlankLines(text) : writeAnewAsHtml(table);
  // Two tables of one cell a line would be one with a single blank line between them.
  const isBeforeAnother = next?.kind === 'table' && next.notation === 'tab-cells';
  return table.notation === 'tab-cells' && isBeforeAnother ? `${text}\n` : text;
}

/** Whether HTML ends where its table does: what is left open within would swallow all that follows. */
function isClosed(html: string): boolean {
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  return (
    count(/<table\b/gi) === count(/<\/table\s*>/gi) &&
    !/<!--|<(?:script|style|textarea|title|xmp)\b/i.test(html)
  );
}

/** The cells as they were read, each row with as many as it had: that is what HTML tables are read by. */
function writeAnewAsHtml(table: Table): string {
  const rows = table.rows.map(({ cells }) => {
    const written = cells.map(
      (cell) =>
        `<td${spans({ columnSpan: cell.columnSpan, rowSpan: 1 })}>${escapeHtml(onOneLine(cell.text.text))}</td>`,
    );
    return `<tr>${written.join('')}</tr>`;
  });
  return ['<table>', ...rows, '</table>'].join('\n');
}

/** A blank line would end the HTML within Markdown. */
function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A table that is none of the three as a pipe table, its merged cells once. */
export function writeOtherTable(table: Table): string {
  const width = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => escapeInline(onOneLine(cell.text.text)));
    return `| ${[...cells, ...Array<string>(width - cells.length).fill('')].join(' | ')} |`;
  });
  const delimiter = `|${' --- |'.repeat(width)}`;
  return [rows[0] ?? '', delimiter, ...rows.slice(1)].join('\n');
}
