import { CellEditor, type EndedBy } from './cell-editor.ts';
import { cellText, isEditable, valueCell } from './cell-text.ts';
import { type Direction, Grid } from './grid.ts';
import { Selection } from './selection.ts';

/** A text that a cell shall hold. */
export interface CellChange {
  readonly cell: HTMLTableCellElement;
  readonly text: string;
}

export interface GridActions {
  focused(cell: HTMLTableCellElement): void;
  /** Show the cell's place in the text; `focus`: and go on there. */
  reveal(cell: HTMLTableCellElement, focus: boolean): void;
  /** The version of the text that is drawn. */
  version(): number;
  /** @param version the one that was drawn when the edit began: what came after it must not be overwritten. */
  edit(cells: readonly { readonly id: string; readonly text: string }[], version: number): void;
  undo(step: 'undo' | 'redo'): void;
  /** An edit is over; `wrote`: an answer with what the text then says will come. */
  settled(wrote: boolean): void;
  /** Go to what can be done about the cell. */
  inspect(): void;
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};

/** Keys and mouse over one drawn table. */
export class GridControl {
  readonly table: HTMLTableElement;
  readonly grid: Grid;
  readonly selection: Selection;
  readonly #actions: GridActions;
  #editor: CellEditor | null = null;

  constructor(table: HTMLTableElement, actions: GridActions) {
    this.table = table;
    this.grid = new Grid(table);
    this.selection = new Selection(this.grid);
    this.#actions = actions;
    // One cell of the table can be reached by Tab; arrows go on from there.
    this.grid.cells[0]?.setAttribute('tabindex', '0');
    table.addEventListener('focusin', ({ target }) => this.#focusIn(target));
    table.addEventListener('keydown', (event) => this.#key(event));
    table.addEventListener('mousedown', (event) => this.#press(event));
    table.addEventListener('mouseover', (event) => this.#drag(event));
    table.addEventListener('click', (event) => this.#click(event));
    table.addEventListener('dblclick', ({ target }) => this.#startEdit(valueCell(target), 'keep'));
  }

  get isEditing(): boolean {
    return this.#editor !== null;
  }

  /** Shows the new texts at once; the extension's answer draws what the report then says. */
  write(changes: readonly CellChange[], version = this.#actions.version()): void {
    if (changes.length === 0) return;
    for (const { cell, text } of changes) {
      const stated = cell.querySelector('.stated');
      if (stated) stated.textContent = text;
    }
    this.#actions.edit(
      changes.map(({ cell, text }) => ({ id: cell.dataset.cell ?? '', text })),
      version,
    );
  }

  /** Empties the selected cells. */
  empty(cell: HTMLTableCellElement): void {
    const filled = this.selection.editable(cell).filter((other) => cellText(other) !== '');
    this.write(filled.map((other) => ({ cell: other, text: '' })));
  }

  #focusIn(target: EventTarget | null): void {
    const cell = valueCell(target);
    if (!cell || target !== cell) return;
    for (const other of this.grid.cells) other.setAttribute('tabindex', other === cell ? '0' : '-1');
    if (!this.selection.has(cell)) this.selection.set(cell, cell);
    this.#actions.focused(cell);
  }

  #key(event: KeyboardEvent): void {
    const cell = valueCell(event.target);
    if (!cell || event.target !== cell) return;
    const command = event.ctrlKey || event.metaKey;
    const direction = KEYS[event.key];
    if (direction) this.#move(cell, command ? outermost(direction) : direction, event.shiftKey);
    else if (command || event.key === 'ContextMenu') {
      if (!this.#command(event.key.toLowerCase(), event.shiftKey, cell)) return;
    } else if (event.key === 'Enter') this.#actions.reveal(cell, false);
    else if (event.key === 'F2') this.#startEdit(cell, 'keep');
    else if (event.key === 'Delete' || event.key === 'Backspace') this.empty(cell);
    else if (event.key === 'Escape') this.selection.set(cell, cell);
    else {
      // A character, or the first stroke of an input method: it goes into the field that opens under it.
      if (isTyping(event)) this.#startEdit(cell, 'replace');
      return;
    }
    event.preventDefault();
    // VS Code would hear of it too, and select all, or undo, in the text.
    event.stopPropagation();
  }

  #command(key: string, shift: boolean, cell: HTMLTableCellElement): boolean {
    if (key === 'z') this.#actions.undo(shift ? 'redo' : 'undo');
    else if (key === 'y') this.#actions.undo('redo');
    else if (key === 'a') this.selection.setAll(cell);
    else if (key === 'enter') this.#actions.reveal(cell, true);
    else if (key === '.' || key === 'contextmenu') this.#actions.inspect();
    else return false;
    return true;
  }

  #move(from: HTMLTableCellElement, direction: Direction, extend: boolean): void {
    const target = this.grid.neighbour(from, direction);
    const corner = extend ? (this.selection.corner ?? from) : target;
    target.focus();
    this.selection.set(corner, target);
  }

  #press(event: MouseEvent): void {
    const cell = valueCell(event.target);
    if (!cell || event.button !== 0 || this.#editor?.cell === cell) return;
    event.preventDefault();
    const corner = event.shiftKey ? (this.selection.corner ?? cell) : cell;
    cell.focus({ preventScroll: true });
    this.selection.set(corner, cell);
  }

  #drag(event: MouseEvent): void {
    const cell = valueCell(event.target);
    const { corner } = this.selection;
    if (!cell || (event.buttons & 1) === 0 || !corner || this.#editor) return;
    if (cell !== corner || this.selection.has(cell)) this.selection.set(corner, cell);
  }

  #click(event: MouseEvent): void {
    const cell = valueCell(event.target);
    if (cell && !this.#editor && !event.shiftKey && !this.selection.has(cell))
      this.#actions.reveal(cell, false);
  }

  #startEdit(cell: HTMLTableCellElement | null, how: 'keep' | 'replace'): void {
    if (!cell || this.#editor || !isEditable(cell)) return;
    this.selection.set(cell, cell);
    const version = this.#actions.version();
    this.#editor = new CellEditor(cell, how === 'keep' ? cellText(cell) : '', (text, by) =>
      this.#endEdit(cell, text, by, version),
    );
  }

  #endEdit(cell: HTMLTableCellElement, text: string | null, by: EndedBy, version: number): void {
    this.#editor = null;
    if (text !== null) this.write([{ cell, text }], version);
    // Whoever went elsewhere has the focus where they went.
    if (by !== 'leaving') {
      const next = {
        escape: () => cell,
        down: () => this.grid.neighbour(cell, 'down'),
        next: () => this.grid.next(cell, 1),
        previous: () => this.grid.next(cell, -1),
      }[by]();
      (next ?? cell).focus();
      this.selection.set(next ?? cell, next ?? cell);
    }
    this.#actions.settled(text !== null);
  }
}

/** With Ctrl, Home and End lead to the corners of the table. */
function outermost(direction: Direction): Direction {
  return direction === 'home' ? 'first' : direction === 'end' ? 'last' : direction;
}

function isTyping({ key, altKey, isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229 || (key.length === 1 && key !== ' ' && !altKey);
}
