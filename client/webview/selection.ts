import { isEditable } from './cell-text.ts';
import type { Grid } from './grid.ts';

/** The block of cells that is selected in one table; the cell in focus alone where none is. */
export class Selection {
  readonly #grid: Grid;
  /** Where the block begins; the other corner is the cell in focus. */
  #corner: HTMLTableCellElement | null = null;
  #isWhole = false;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Whether the whole table is selected, headers and all. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  get corner(): HTMLTableCellElement | null {
    return this.#corner;
  }

  has(cell: Element): boolean {
    return cell.getAttribute('aria-selected') === 'true';
  }

  /** Selects the block between two corners; nothing but the cell in focus where they are the same. */
  set(corner: HTMLTableCellElement, end: HTMLTableCellElement): void {
    this.#corner = corner;
    this.#isWhole = false;
    const block = new Set(corner === end ? [] : this.#grid.block(corner, end).flat());
    for (const cell of this.#grid.cells) mark(cell, block.has(cell));
  }

  setAll(cell: HTMLTableCellElement): void {
    this.#corner = cell;
    this.#isWhole = true;
    for (const other of this.#grid.cells) mark(other, true);
  }

  /** The selected cells row by row. */
  block(focused: HTMLTableCellElement): HTMLTableCellElement[][] {
    if (!this.has(focused)) return [[focused]];
    return this.#grid.rows
      .map((row) => row.map(({ element }) => element).filter((cell) => this.has(cell)))
      .filter((row) => row.length > 0);
  }

  editable(focused: HTMLTableCellElement): HTMLTableCellElement[] {
    return this.block(focused).flat().filter(isEditable);
  }
}

function mark(cell: Element, selected: boolean): void {
  if (selected) cell.setAttribute('aria-selected', 'true');
  else cell.removeAttribute('aria-selected');
}
