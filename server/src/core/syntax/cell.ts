import { labelKey } from '../text/label-key.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { type NumberReading, readNumber } from '../text/number-reading.ts';
import { movedRange, type Range } from '../text/range.ts';

/**
 * A cell of a table of the text. What it says is worked out when first asked for and kept: a cell is looked at once for
 * each form and table it might belong to, and by most rules.
 */
export class Cell {
  #key: string | null = null;
  #reading: NumberReading | null = null;

  /**
   * @param column first column of the grid the cell stands in, merges counted.
   * @param slot what to replace in order to put text into the cell while it is blank; may be empty.
   */
  constructor(
    readonly text: MappedText,
    readonly column: number,
    readonly columnSpan: number,
    readonly slot: Range,
  ) {}

  /** The key by which the cell's text is compared with labels. */
  get key(): string {
    this.#key ??= labelKey(this.text.text);
    return this.#key;
  }

  /** The cell's text read as a number. */
  get reading(): NumberReading {
    this.#reading ??= readNumber(this.text.text);
    return this.#reading;
  }

  /** Where the cell's text stands; for a blank cell, what to replace in order to fill it. */
  get range(): Range {
    return this.text.isBlank ? this.slot : this.text.range;
  }

  /** The same cell in another column. */
  inColumn(column: number): Cell {
    return new Cell(this.text, column, this.columnSpan, this.slot);
  }

  /**
   * The same cell so many characters further on.
   *
   * @param text its text there.
   */
  moved(text: MappedText, by: number): Cell {
    const moved = new Cell(text, this.column, this.columnSpan, movedRange(this.slot, by));
    moved.#key = this.#key;
    moved.#reading = this.#reading;
    return moved;
  }
}
