import type { MappedText } from '../text/mapped-text.ts';
import type { Range } from '../text/range.ts';
import type { Cell } from './cell.ts';
import type { Notation } from './notation.ts';

export type { Cell, Notation };

/** How a single table is written, each way with a reader of its own; `loose-rows` have no columns. */
export type TableNotation = 'tab-cells' | 'tab-rows' | 'loose-rows' | 'pipes' | 'html';

/** What a text consists of once its notation is understood: lines and tables, in the order of the source. */
export type Block = Line | Table;

/** A line of plain text, a paragraph of HTML up to a line break, or a line of Markdown without its marks. */
export interface Line {
  readonly kind: 'line';
  readonly text: MappedText;
  /** The whole line or element in the source, without the line ending. */
  readonly range: Range;
  /** What stands before and after the text and makes it what it is: `## `, `**`, `<p>`; so that a neighbour can be written alike. */
  readonly prefix: string;
  readonly suffix: string;
  /** Number of `#` of a Markdown heading, the digit of `<h2>`; 0 for other lines. */
  readonly level: number;
}

/** A table of the text, whatever it is about. */
export interface Table {
  readonly kind: 'table';
  readonly notation: TableNotation;
  readonly rows: readonly Row[];
  readonly range: Range;
  /** Whether the column of a cell means something: not in `tab-cells`, where merged cells are lost. */
  readonly hasGrid: boolean;
}

/** A row of a table of the text, a header as well as values. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly range: Range;
}

/** The lines among blocks, in their order. */
export function textLines(blocks: readonly Block[]): Line[] {
  return blocks.filter((block): block is Line => block.kind === 'line');
}
