import { MappedText, type Piece } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';
import type { Block, Cell, Line, Row, Table } from './blocks.ts';

/** Spans beyond this are mistakes or attacks; the official tables need 22. */
const LARGEST_SPAN = 200;

/** No row of an official table has more cells than 15. */
const MOST_CELLS = 200;

interface OpenCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly blocks: Block[];
}

/** Lays the cells of one `<table>` on a grid while the parser walks through it. */
export class HtmlTableBuilder {
  readonly #start: number;
  readonly #rows: Row[] = [];
  /** Every block of every cell: what is left if the table turns out to be a page's layout. */
  readonly #content: Block[] = [];
  #cells: Cell[] = [];
  #rowStart = 0;
  #cell: OpenCell | null = null;
  /** Per grid column, how many more rows a cell from above reaches down. */
  #reachingDown: number[] = [];
  #isLayout = false;

  constructor(start: number) {
    this.#start = start;
  }

  get isInCell(): boolean {
    return this.#cell !== null;
  }

  add(blocks: readonly Block[]): void {
    if (blocks.some((block) => block.kind === 'table')) this.#isLayout = true;
    this.#cell?.blocks.push(...blocks);
  }

  openRow(start: number): void {
    this.#endRow(start);
    this.#rowStart = start;
  }

  closeRow(end: number): void {
    this.#endRow(end);
  }

  openCell(attributes: Readonly<Record<string, string>>, start: number): void {
    if (this.#cell) this.closeCell(start);
    let column = this.#cells.reduce((next, cell) => Math.max(next, cell.column + cell.columnSpan), 0);
    while ((this.#reachingDown[column] ?? 0) > 0) column++;
    const columnSpan = readSpan(attributes.colspan);
    const rowSpan = readSpan(attributes.rowspan);
    for (let i = column; i < column + columnSpan; i++)
      this.#reachingDown[i] = Math.max(this.#reachingDown[i] ?? 0, rowSpan);
    this.#cell = { column, columnSpan, start, blocks: [] };
  }

  closeCell(end: number): void {
    const open = this.#cell;
    if (!open) return;
    this.#cell = null;
    if (this.#cells.length >= MOST_CELLS) return;
    this.#content.push(...open.blocks.filter((block) => block.kind === 'table' || !block.text.isBlank));
    const text = joinLines(open.blocks, open.start);
    const blank = text.pieces.find((piece) => !piece.text.includes('\n'));
    const slot = blank ? makeRange(blank.start, blank.end) : makeRange(open.start, Math.min(open.start, end));
    this.#cells.push({ text, column: open.column, columnSpan: open.columnSpan, slot });
  }

  /** The table; or, for a table that only lays out a page, the blocks within it. */
  finish(end: number): readonly Block[] {
    this.#endRow(end);
    const cellCount = this.#rows.reduce((count, row) => count + row.cells.length, 0);
    if (this.#isLayout || cellCount <= 1) return this.#content;
    const table: Table = {
      kind: 'table',
      notation: 'html',
      rows: this.#rows,
      range: makeRange(this.#start, end),
      hasGrid: true,
    };
    return [table];
  }

  #endRow(end: number): void {
    this.closeCell(end);
    if (this.#cells.length === 0) return;
    this.#rows.push({ cells: this.#cells, range: makeRange(this.#rowStart, end) });
    this.#cells = [];
    this.#reachingDown = this.#reachingDown.map((rows) => Math.max(0, rows - 1));
  }
}

function readSpan(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 && span <= LARGEST_SPAN ? span : 1;
}

/** The text of a cell: its paragraphs joined by line breaks, which labels ignore (`商业⏎企业`). */
function joinLines(blocks: readonly Block[], anchor: number): MappedText {
  const lines = blocks.filter((block): block is Line => block.kind === 'line');
  const pieces: Piece[] = [];
  for (const line of lines) {
    const before = pieces.at(-1);
    if (before && !line.text.isBlank) pieces.push({ text: '\n', start: before.end, end: before.end });
    pieces.push(...line.text.pieces);
  }
  return new MappedText(pieces, lines[0]?.text.anchor ?? anchor);
}
