/** A cell with a value and the columns of the printed table it covers. */
interface GridCell {
  readonly element: HTMLTableCellElement;
  readonly column: number;
  readonly columnSpan: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'first' | 'last';

/** The value cells of a drawn table, row by row: what keys walk through and blocks are copied from. */
export class Grid {
  readonly rows: readonly (readonly GridCell[])[];

  constructor(table: HTMLTableElement) {
    this.rows = layOut(table).filter((row) => row.length > 0);
  }

  get cells(): HTMLTableCellElement[] {
    return this.rows.flatMap((row) => row.map(({ element }) => element));
  }

  /** Row and position within it; null for a cell of another table. */
  place(cell: Element): { row: number; at: number } | null {
    for (const [row, cells] of this.rows.entries()) {
      const at = cells.findIndex(({ element }) => element === cell);
      if (at !== -1) return { row, at };
    }
    return null;
  }

  cell(row: number, at: number): HTMLTableCellElement | null {
    return this.rows[row]?.[at]?.element ?? null;
  }

  /** The cell a key leads to; the same one at the edge of the table. */
  neighbour(cell: HTMLTableCellElement, direction: Direction): HTMLTableCellElement {
    const place = this.place(cell);
    if (!place) return cell;
    const { row, at } = place;
    const last = (cells: readonly GridCell[] | undefined) => cells?.at(-1)?.element;
    const target = {
      left: () => this.cell(row, at - 1),
      right: () => this.cell(row, at + 1),
      up: () => this.#inRow(row - 1, cell),
      down: () => this.#inRow(row + 1, cell),
      home: () => this.cell(row, 0),
      end: () => last(this.rows[row]),
      first: () => this.cell(0, 0),
      last: () => last(this.rows.at(-1)),
    }[direction]();
    return target ?? cell;
  }

  /** The cell after or before in reading order; null at the end. */
  next(cell: HTMLTableCellElement, step: 1 | -1): HTMLTableCellElement | null {
    const { cells } = this;
    return cells[cells.indexOf(cell) + step] ?? null;
  }

  /** The cells of the block between two corners, row by row. */
  block(from: Element, to: Element): HTMLTableCellElement[][] {
    const a = this.place(from);
    const b = this.place(to);
    if (!a || !b) return [];
    const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
    const [left, right] = [Math.min(a.at, b.at), Math.max(a.at, b.at)];
    return this.rows
      .slice(top, bottom + 1)
      .map((row) => row.slice(left, right + 1).map(({ element }) => element));
  }

  /** The cell of a row that stands under or over another; the nearest where none does. */
  #inRow(row: number, cell: HTMLTableCellElement): HTMLTableCellElement | null {
    const from = this.rows.flat().find(({ element }) => element === cell);
    const cells = this.rows[row];
    if (!from || !cells) return null;
    const under = cells.find(({ column, columnSpan }) => from.column < column + columnSpan);
    return (under ?? cells.at(-1))?.element ?? null;
  }
}

/** Every value cell with its column, cells that reach down from above counted. */
function layOut(table: HTMLTableElement): GridCell[][] {
  const reaching: number[] = [];
  return [...(table.tBodies[0]?.rows ?? [])].map((row) => {
    const values: GridCell[] = [];
    let column = 0;
    for (const element of row.cells) {
      while ((reaching[column] ?? 0) > 0) column++;
      const { colSpan: columnSpan, rowSpan } = element;
      for (let covered = column; covered < column + columnSpan; covered++) reaching[covered] = rowSpan;
      if (element.dataset.cell !== undefined) values.push({ element, column, columnSpan });
      column += columnSpan;
    }
    reaching.forEach((rows, index) => {
      reaching[index] = Math.max(0, rows - 1);
    });
    return values;
  });
}
