import type { TableForm } from '../forms/form.ts';
import type { GivenCell } from '../relations/given-cell.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import { unstatedCells } from '../relations/unstated-cells.ts';
import {
  arithmeticValue,
  type BoundCell,
  type BoundTable,
  isInPrintedUnit,
  isUnfilled,
} from '../report/report.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Slot, slotAt, slotsOf } from './cell-slots.ts';

/** Line, first character and length of a cell. */
const NUMBERS_A_PLACE = 3;

/**
 * The figures of one table and their places, kept small: an editor holds those of every report of a folder. A figure
 * that is not known (absent, unreadable, a total left blank) is NaN.
 */
export class TableDigest {
  readonly form: TableForm;
  readonly #document: string;
  readonly #year: number;
  readonly #values: Float64Array;
  readonly #places: Uint32Array;

  constructor(
    document: string,
    year: number,
    source: SourceText,
    table: BoundTable,
    relations: readonly RelationResult[],
  ) {
    this.form = table.table;
    this.#document = document;
    this.#year = year;
    const slots = slotsOf(table.table);
    this.#values = new Float64Array(slots.length).fill(Number.NaN);
    this.#places = new Uint32Array(slots.length * NUMBERS_A_PLACE);
    const unstated = unstatedCells(relations);
    // In a table of sums a blank is a 0; a stock left blank says nothing.
    const blanksCount = table.table.relations.some(({ kind }) => kind === 'equals');
    const isKnown = (cell: BoundCell): boolean =>
      !unstated.has(cell) && isInPrintedUnit(cell) && (blanksCount || !isUnfilled(cell));
    for (const row of table.rows)
      for (const cell of row.cells) {
        const index = slotAt(table.table, row.form.id, cell.column.id)?.index;
        if (index === undefined) continue;
        const { start, end } = cell.cell.range;
        const { line, character } = source.positionAt(start);
        this.#places.set([line, character, end - start], index * NUMBERS_A_PLACE);
        if (isKnown(cell)) this.#values[index] = arithmeticValue(cell) ?? Number.NaN;
      }
  }

  /** Every cell of the form, those that the report lacks with null for a value. */
  *cells(): Iterable<Slot & { readonly value: number | null }> {
    for (const slot of slotsOf(this.form)) yield { ...slot, value: this.#valueOf(slot.index) };
  }

  cell(row: string, column: string): GivenCell | null {
    const slot = slotAt(this.form, row, column);
    if (!slot) return null;
    const at = slot.index * NUMBERS_A_PLACE;
    const [line = 0, character = 0, length = 0] = this.#places.subarray(at, at + NUMBERS_A_PLACE);
    return {
      year: this.#year,
      table: this.form.name,
      row: slot.rowLabel,
      column: slot.column.label,
      value: this.#valueOf(slot.index),
      place: {
        document: this.#document,
        start: { line, character },
        end: { line, character: character + length },
      },
    };
  }

  #valueOf(index: number): number | null {
    const value = this.#values[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  }
}
