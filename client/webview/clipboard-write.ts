import { cellText } from './cell-text.ts';
import { type Block, spread } from './clipboard-block.ts';

/** Puts a block on the clipboard, as text for editors and as a table for Word, WPS and Excel. */
export function writeBlock(data: DataTransfer, block: Block): void {
  const rows = block.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  data.setData('text/plain', toLines(block));
  data.setData('text/html', wrap(rows.join('')));
}

/** Puts a whole table there, with its headers and merged cells. */
export function writeTable(data: DataTransfer, table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const html = rows.map((row) => `<tr>${[...row.cells].map(copyCell).join('')}</tr>`);
  data.setData('text/plain', toLines(spread(rows, wordsOf)));
  data.setData('text/html', wrap(html.join('')));
}

function copyCell(cell: HTMLTableCellElement): string {
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const align = cell.classList.contains('label') ? 'left' : 'center';
  return `<td${spans} align="${align}">${escapeHtml(wordsOf(cell))}</td>`;
}

function wordsOf(cell: HTMLTableCellElement): string {
  return cell.dataset.cell === undefined ? (cell.textContent ?? '') : cellText(cell);
}

function toLines(block: Block): string {
  return block.map((row) => row.join('\t')).join('\n');
}

function wrap(rows: string): string {
  return `<table border="1" cellspacing="0" style="border-collapse:collapse">${rows}</table>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
