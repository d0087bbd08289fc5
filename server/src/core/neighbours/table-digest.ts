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
import { KeptWith } from '../text/kept-with.ts';

const known = new KeptWith<BoundTable, Float64Array>();

/**
 * The figures of one table by the cells of its form; NaN where one is not known (absent, unreadable, a total left blank).
 *
 * @param relations those of the table, evaluated.
 */
export function figuresOf(table: BoundTable, relations: readonly RelationResult[]): Float64Array {
  const before = known.get(table);
  if (before) return before;
  const figures = new Float64Array(slotsOf(table.table).length).fill(Number.NaN);
  const unstated = unstatedCells(relations);
  // In a table of sums a blank is a 0; a stock left blank says nothing.
  const blanksCount = table.table.relations.some(({ kind }) => kind === 'equals');
  const isKnown = (cell: BoundCell): boolean =>
    !unstated.has(cell) && isInPrintedUnit(cell) && (blanksCount || !isUnfilled(cell));
  for (const row of table.rows)
    for (const cell of row.cells) {
      const index = slotAt(table.table, row.form.id, cell.column.id)?.index;
      if (index !== undefined && isKnown(cell)) figures[index] = arithmeticValue(cell) ?? Number.NaN;
    }
  known.set(table, figures);
  return figures;
}

/** Line, first character and length of a cell. */
const NUMBERS_A_PLACE = 3;

/**
 * The figures of one table and their places, kept small: an editor holds those of every report of a folder.
 */
export class TableDigest {
  readonly form: TableForm;
  readonly #document: string;
  readonly #year: number;
  readonly #figures: Float64Array;
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
    this.#figures = figuresOf(table, relations);
    this.#places = new Uint32Array(this.#figures.length * NUMBERS_A_PLACE);
    for (const row of table.rows)
      for (const cell of row.cells) {
        const index = slotAt(table.table, row.form.id, cell.column.id)?.index;
        if (index === undefined) continue;
        const { start, end } = cell.cell.range;
        const { line, character } = source.positionAt(start);
        const at = index * NUMBERS_A_PLACE;
        this.#places[at] = line;
        this.#places[at + 1] = character;
        this.#places[at + 2] = end - start;
      }
  }

  /** Whether each figure of a table of the same form is the one that is here. */
  states(figures: Float64Array): boolean {
    return this.#figures.every((figure, index) => {
      const other = figures[index] ?? Number.NaN;
      return figure === other || (Number.isNaN(figure) && Number.isNaN(other));
    });
  }

  /** Whether another table states the same figures in the same form. */
  statesTheSameAs(other: TableDigest): boolean {
    return other.form === this.form && this.states(other.#figures);
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
    const value = this.#figures[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  }
}
