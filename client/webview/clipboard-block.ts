/** Cells on the clipboard, row by row. */
export type Block = readonly (readonly string[])[];

/** Reads what a spreadsheet, a word processor or a web page put there: its first HTML table, else lines and TABs. */
export function readBlock(data: DataTransfer): Block {
  const page = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const table = page.querySelector('table');
  return withoutBlankEdges(table ? spread([...table.rows], textOf) : readLines(data.getData('text/plain')));
}

/** A number with or without a unit; `1.属于国家秘密` is a label. */
const FIGURE = /^[+\-＋－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[\u4e00-\u9fff]{0,2}$/;

/**
 * Without the columns of labels on the left that there is no room for. Rows of which nothing is left, such as the
 * second line of a label, go with them.
 */
export function withoutLabels(block: Block, width: number): Block {
  let rest = block;
  while (widthOf(rest) > width && rest.every(([first = '']) => !FIGURE.test(first)))
    rest = rest.map((row) => row.slice(1));
  return rest === block ? block : rest.filter((row) => row.some((cell) => cell !== ''));
}

export function widthOf(block: Block): number {
  return block.reduce((width, row) => Math.max(width, row.length), 0);
}

/** The rows of a table laid on its grid: a merged cell once, at its upper left, and blank where it reaches. */
export function spread(
  rows: readonly HTMLTableRowElement[],
  text: (cell: HTMLTableCellElement) => string,
): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++) {
          const line = grid[index + down];
          if (line) line[column + across] = down === 0 && across === 0 ? text(cell) : '';
        }
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function textOf(cell: HTMLTableCellElement): string {
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Lines of cells between TABs; a quoted cell may hold both, and a quote written twice, as spreadsheets write them. */
export function readLines(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at];
    if (character === '"' && quoted && plain[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (character === '\t' && !quoted) endCell();
    else if (character === '\n' && !quoted) {
      endCell();
      rows.push(row);
      row = [];
    } else cell += character;
  }
  endCell();
  rows.push(row);
  return rows;
}

/** Spreadsheets end with a line break, word processors with blank cells: neither is a value. */
function withoutBlankEdges(block: Block): Block {
  const lastRow = block.findLastIndex((row) => row.some((cell) => cell !== ''));
  const rows = block.slice(0, lastRow + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
