/** Cells on the clipboard, row by row. */
export type Block = readonly (readonly string[])[];

/** Reads what a spreadsheet, a word processor or a web page put there: an HTML table where there is one, else lines and TABs. */
export function readBlock(data: DataTransfer): Block {
  const table = new DOMParser()
    .parseFromString(data.getData('text/html'), 'text/html')
    .querySelector('table');
  const rows = table ? readTable(table) : readLines(data.getData('text/plain'));
  return rows.filter((row) => row.length > 0);
}

/** Without columns of labels on the left that nothing in the table is free for. */
export function withoutLabels(block: Block, width: number): Block {
  let rest = block;
  while (widthOf(rest) > width && rest.every(([first = '']) => !/[\d０-９]$/.test(first.trim())))
    rest = rest.map((row) => row.slice(1));
  return rest;
}

export function widthOf(block: Block): number {
  return Math.max(0, ...block.map((row) => row.length));
}

function readTable(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

/** A last line break ends the last row; it does not begin another. */
function readLines(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (lines === '') return [];
  return lines
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1').trim()));
}

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
  data.setData('text/plain', toLines(spread(rows)));
  data.setData('text/html', wrap(html.join('')));
}

function copyCell(cell: HTMLTableCellElement): string {
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  return `<td${spans} align="${cell.classList.contains('label') ? 'left' : 'center'}">${escapeHtml(wordsOf(cell))}</td>`;
}

/** Merged cells once, followed by empty ones, so that every value stays in its column. */
function spread(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++) {
          const line = grid[index + down];
          if (line) line[column + across] = down === 0 && across === 0 ? wordsOf(cell) : '';
        }
    }
  });
  return grid;
}

function wordsOf(cell: HTMLTableCellElement): string {
  return (cell.dataset.cell === undefined ? cell : cell.querySelector('.stated'))?.textContent ?? '';
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
