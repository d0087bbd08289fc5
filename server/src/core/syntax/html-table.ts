import { MappedText, type Piece } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type BlockTree, linesOf } from './block-tree.ts';
import { Cell } from './cell.ts';
import type { Line, Table } from './blocks.ts';

/** Spans beyond this are mistakes or attacks; the official tables need 22. */
const LARGEST_SPAN = 200;

/** No row of an official table has more cells than 15. */
const MOST_CELLS = 200;

/** What stands further right is left out of the grid. */
const MOST_COLUMNS = 400;

interface OpenCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly content: BlockTree[];
}

interface ClosedCell extends OpenCell {
  readonly end: number;
}

/** What a `<table>` turned out to be: the table, or the blocks that it only laid out. */
export interface FinishedTable {
  readonly content: BlockTree;
  /** Whether there is a table among the blocks. */
  readonly holdsTable: boolean;
}

/** Lays the cells of one `<table>` on a grid while the parser walks through it. */
export class HtmlTableBuilder {
  readonly #start: number;
  readonly #rows: { readonly cells: readonly ClosedCell[]; readonly range: Range }[] = [];
  /** Every block of every cell: what is left if the table turns out to be a page's layout. */
  readonly #content: BlockTree[] = [];
  #cells: ClosedCell[] = [];
  #rowStart = 0;
  #cell: OpenCell | null = null;
  #nextColumn = 0;
  /** Per grid column, how many more rows a cell from above reaches down. */
  #reachingDown: number[] = [];
  #cellCount = 0;
  #holdsTable = false;

  constructor(start: number) {
    this.#start = start;
  }

  get isInCell(): boolean {
    return this.#cell !== null;
  }

  addLine(line: Line): void {
    this.#cell?.content.push(line);
  }

  addTable({ content, holdsTable }: FinishedTable): void {
    if (holdsTable) this.#holdsTable = true;
    this.#cell?.content.push(content);
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
    let column = this.#nextColumn;
    while ((this.#reachingDown[column] ?? 0) > 0) column++;
    const columnSpan = readSpan(attributes.colspan);
    const rowSpan = readSpan(attributes.rowspan);
    this.#nextColumn = Math.min(column + columnSpan, MOST_COLUMNS);
    for (let i = column; i < this.#nextColumn; i++)
      this.#reachingDown[i] = Math.max(this.#reachingDown[i] ?? 0, rowSpan);
    this.#cell = { column, columnSpan, start, content: [] };
  }

  closeCell(end: number): void {
    const open = this.#cell;
    if (!open) return;
    this.#cell = null;
    this.#content.push(open.content);
    if (this.#cells.length < MOST_CELLS && open.column < MOST_COLUMNS) this.#cells.push({ ...open, end });
  }

  /** The table; or, for a table that only lays out a page, the blocks within it. */
  finish(end: number): FinishedTable {
    this.#endRow(end);
    if (this.#holdsTable || this.#cellCount <= 1)
      return { content: this.#content, holdsTable: this.#holdsTable };
    const table: Table = {
      kind: 'table',
      notation: 'html',
      rows: this.#rows.map(({ cells, range }) => ({ cells: cells.map(readCell), range })),
      range: makeRange(this.#start, end),
      hasGrid: true,
    };
    return { content: table, holdsTable: true };
  }

  #endRow(end: number): void {
    this.closeCell(end);
    this.#nextColumn = 0;
    if (this.#cells.length === 0) return;
    this.#rows.push({ cells: this.#cells, range: makeRange(this.#rowStart, end) });
    this.#cellCount += this.#cells.length;
    this.#cells = [];
    this.#reachingDown = this.#reachingDown.map((rows) => Math.max(0, rows - 1));
  }
}

function readSpan(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 && span <= LARGEST_SPAN ? span : 1;
}

function readCell({ column, columnSpan, start, end, content }: ClosedCell): Cell {
  const text = joinLines(content, start);
  const blank = text.pieces.find((piece) => !piece.text.includes('\n'));
  const slot = blank ? makeRange(blank.start, blank.end) : makeRange(start, Math.min(start, end));
  return new Cell(text, column, columnSpan, slot);
}

/** The text of a cell: its paragraphs joined by line breaks, which labels ignore (`商业⏎企业`). */
function joinLines(content: BlockTree, anchor: number): MappedText {
  const pieces: Piece[] = [];
  let textAnchor: number | null = null;
  for (const line of linesOf(content)) {
    textAnchor ??= line.text.anchor;
    const before = pieces.at(-1);
    if (before && !line.text.isBlank) pieces.push({ text: '\n', start: before.end, end: before.end });
    for (const piece of line.text.pieces) pieces.push(piece);
  }
  return MappedText.of(pieces, textAnchor ?? anchor);
}
