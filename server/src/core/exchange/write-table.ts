import type { BlockForm, ColumnForm, RowForm, TableForm } from '../forms/form.ts';
import { type PrintedCell, printedLayout } from '../forms/printed-layout.ts';
import type { TableNotation } from '../syntax/blocks.ts';
import { escapeInline } from './escape-markdown.ts';

/** The notations tables are written in; rows apart by blanks alone are only read. */
export type WrittenNotation = Exclude<TableNotation, 'loose-rows'>;

/** What stands in a value cell. */
export type ValueText = (block: BlockForm, row: RowForm, column: ColumnForm) => string;

/**
 * A table of the form in one of the notations reports are written in, line by line. Where a notation has no merged
 * cells, every row carries its whole label.
 */
export function writeTable(table: TableForm, notation: WrittenNotation, value: ValueText): string[] {
  switch (notation) {
    case 'pipes':
      return writePipes(table, value);
    case 'tab-cells':
      return writeTabCells(table, value);
    case 'tab-rows':
      return writeTabRows(table, value);
    case 'html':
      return writeHtml(table, value);
  }
}

const DELIMITER_TEXT = '---';
const DELIMITER_NUMBER = '---:';

/** Canonical Markdown: 表二 a small table for each 项 under its own heading, the others one table each. */
function writePipes(table: TableForm, value: ValueText): string[] {
  return table.blocks.flatMap((block, index) => {
    const [header = [], ...rows] = plainRows(table, block, value);
    const delimiter = [DELIMITER_TEXT, ...block.columns.map(() => DELIMITER_NUMBER)];
    const caption = block.caption === undefined ? [] : [`#### ${block.caption}`, ''];
    const lines = [header, delimiter, ...rows].map((cells) => pipeRow(cells.map(escapeCell)));
    return [...(index > 0 ? [''] : []), ...caption, ...lines];
  });
}

/** Rows for a spreadsheet: cells between TABs. */
function writeTabRows(table: TableForm, value: ValueText): string[] {
  return table.blocks.flatMap((block) => {
    const caption = block.caption === undefined ? [] : [block.caption];
    return [...caption, ...plainRows(table, block, value).map((cells) => cells.join('\t'))];
  });
}

/** Header and rows of a block without merged cells: the whole label, then the values. */
function plainRows(table: TableForm, block: BlockForm, value: ValueText): string[][] {
  return [
    [table.plainCorner ?? table.corner, ...block.columns.map((column) => column.label)],
    ...block.rows.map((row) => [
      row.path.join('／'),
      ...block.columns.map((column) => value(block, row, column)),
    ]),
  ];
}

function pipeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A cell of several lines keeps them. */
function escapeCell(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => escapeInline(line.trim()))
    .join('<br>');
}

/** One cell a line behind a TAB; a cell reached down to by one from above is an empty one. */
function writeTabCells(table: TableForm, value: ValueText): string[] {
  return placeOnGrid(printedLayout(table)).flatMap((row, index) => {
    const lines = row.map(({ cell, continued }) => `\t${continued ? '' : textOf(cell, value)}`);
    return index === 0 ? lines : ['', ...lines];
  });
}

/** The table as the form prints it laid on a grid; merged cells are followed by empty ones. */
export function writeGrid(table: TableForm, value: ValueText): string[][] {
  return placeOnGrid(printedLayout(table)).map((row) =>
    row.flatMap(({ cell, continued }) => [
      continued ? '' : textOf(cell, value),
      ...Array<string>(cell.columnSpan - 1).fill(''),
    ]),
  );
}

function writeHtml(table: TableForm, value: ValueText): string[] {
  const rows = printedLayout(table).map(
    (row) =>
      `<tr>${row.map((cell) => `<td${spans(cell)}>${escapeHtml(textOf(cell, value))}</td>`).join('')}</tr>`,
  );
  return ['<table>', ...rows, '</table>'];
}

/** The attributes of a `<td>` for a merged cell, with a blank before each; empty for a plain one. */
export function spans(cell: Pick<PrintedCell, 'columnSpan' | 'rowSpan'>): string {
  return (
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '')
  );
}

/** A text as it stands between tags or within quotes of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function textOf(cell: PrintedCell, value: ValueText): string {
  return cell.value ? value(cell.value.block, cell.value.row, cell.value.column) : cell.text;
}

interface GridCell {
  readonly cell: PrintedCell;
  /** Whether this is a lower row of a cell that began above. */
  readonly continued: boolean;
}

/** Row by row the cells from left to right, each lower row of a merged cell included. */
function placeOnGrid(rows: readonly (readonly PrintedCell[])[]): GridCell[][] {
  const above = new Map<number, { cell: PrintedCell; rowsLeft: number }>();
  return rows.map((row) => {
    const placed: GridCell[] = [];
    const pending = [...row];
    let column = 0;
    for (;;) {
      const reaching = above.get(column);
      const cell = reaching?.cell ?? pending.shift();
      if (!cell) return placed;
      placed.push({ cell, continued: reaching !== undefined });
      const rowsLeft = (reaching?.rowsLeft ?? cell.rowSpan) - 1;
      if (rowsLeft > 0) above.set(column, { cell, rowsLeft });
      else above.delete(column);
      column += cell.columnSpan;
    }
  });
}
