import { CellEditor, type After } from './cell-editor.ts';
import { cellText, isEditable } from './cell-text.ts';
import { type Block, readBlock, widthOf, withoutLabels, writeBlock, writeTable } from './clipboard-block.ts';
import { type Direction, Grid } from './grid.ts';
import { say } from './words.ts';

export interface GridActions {
  focused(cell: HTMLTableCellElement): void;
  /** Show the cell's place in the text; `focus`: and go on there. */
  reveal(cell: HTMLTableCellElement, focus: boolean): void;
  edit(cells: readonly { readonly id: string; readonly text: string }[]): void;
  undo(step: 'undo' | 'redo'): void;
  /** An edit is over: what was held back meanwhile may be drawn. */
  settled(): void;
  tell(message: string): void;
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};

/** Keys, mouse and clipboard over one drawn table. */
export class GridControl {
  readonly table: HTMLTableElement;
  readonly #grid: Grid;
  readonly #actions: GridActions;
  #corner: HTMLTableCellElement | null = null;
  #wholeTable = false;
  #editor: CellEditor | null = null;

  constructor(table: HTMLTableElement, actions: GridActions) {
    this.table = table;
    this.#grid = new Grid(table);
    this.#actions = actions;
    // One cell of the table can be reached by Tab; arrows go on from there.
    this.#grid.cells[0]?.setAttribute('tabindex', '0');
    table.addEventListener('focusin', ({ target }) => this.#focusIn(target));
    table.addEventListener('keydown', (event) => this.#key(event));
    table.addEventListener('mousedown', (event) => this.#press(event));
    table.addEventListener('mouseover', (event) => this.#drag(event));
    table.addEventListener('click', (event) => this.#click(event));
    table.addEventListener('dblclick', ({ target }) => this.#startEdit(valueCell(target), 'keep'));
    table.addEventListener('copy', (event) => this.#copy(event));
    table.addEventListener('cut', (event) => this.#copy(event, true));
    table.addEventListener('paste', (event) => this.#paste(event));
  }

  get isEditing(): boolean {
    return this.#editor !== null;
  }

  get cells(): HTMLTableCellElement[] {
    return this.#grid.cells;
  }

  /** Copies the whole table, headers and merged cells included. */
  copyAll(): void {
    const write = (event: ClipboardEvent): void => {
      if (!event.clipboardData) return;
      writeTable(event.clipboardData, this.table);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', write, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', write, { capture: true });
    this.#actions.tell(say('copied'));
  }

  #focusIn(target: EventTarget | null): void {
    const cell = valueCell(target);
    if (!cell || target !== cell) return;
    for (const other of this.#grid.cells) other.setAttribute('tabindex', other === cell ? '0' : '-1');
    this.#actions.focused(cell);
  }

  #key(event: KeyboardEvent): void {
    const cell = valueCell(event.target);
    if (!cell || event.target !== cell) return;
    const command = event.ctrlKey || event.metaKey;
    const direction = KEYS[event.key];
    if (direction) {
      const target = command ? { home: 'first', end: 'last' }[direction as string] : direction;
      this.#move(cell, (target ?? direction) as Direction, event.shiftKey);
    } else if (command) {
      if (!this.#command(event.key.toLowerCase(), event.shiftKey, cell)) return;
    } else if (event.key === 'Enter') this.#actions.reveal(cell, true);
    else if (event.key === 'F2') this.#startEdit(cell, 'keep');
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#empty(cell);
    else if (event.key === 'Escape') this.#select(cell, cell);
    else {
      // A character, or the first stroke of an input method: it goes into the field that opens under it.
      if (isTyping(event)) this.#startEdit(cell, 'replace');
      return;
    }
    event.preventDefault();
  }

  #command(key: string, shift: boolean, cell: HTMLTableCellElement): boolean {
    if (key === 'z') this.#actions.undo(shift ? 'redo' : 'undo');
    else if (key === 'y') this.#actions.undo('redo');
    else if (key === 'a') this.#selectAll(cell);
    else return false;
    return true;
  }

  #move(from: HTMLTableCellElement, direction: Direction, extend: boolean): void {
    const target = this.#grid.neighbour(from, direction);
    target.focus();
    this.#select(extend ? (this.#corner ?? from) : target, target);
  }

  #select(corner: HTMLTableCellElement, end: HTMLTableCellElement): void {
    this.#corner = corner;
    this.#wholeTable = false;
    const block = corner === end ? [] : this.#grid.block(corner, end).flat();
    for (const cell of this.#grid.cells) setSelected(cell, block.includes(cell));
  }

  #selectAll(cell: HTMLTableCellElement): void {
    this.#corner = cell;
    this.#wholeTable = true;
    for (const other of this.#grid.cells) setSelected(other, true);
  }

  /** The selected block; the cell alone where nothing else is selected. */
  #selected(cell: HTMLTableCellElement): HTMLTableCellElement[][] {
    const block = this.#grid.rows
      .map((row) => row.map(({ element }) => element).filter(isSelected))
      .filter((row) => row.length > 0);
    return block.length > 0 ? block : [[cell]];
  }

  #press(event: MouseEvent): void {
    const cell = valueCell(event.target);
    if (!cell || event.button !== 0 || this.#editor?.cell === cell) return;
    event.preventDefault();
    cell.focus({ preventScroll: true });
    this.#select(event.shiftKey ? (this.#corner ?? cell) : cell, cell);
  }

  #drag(event: MouseEvent): void {
    const cell = valueCell(event.target);
    if (!cell || (event.buttons & 1) === 0 || !this.#corner || this.#editor) return;
    if (cell !== this.#corner || isSelected(cell)) this.#select(this.#corner, cell);
  }

  #click(event: MouseEvent): void {
    const cell = valueCell(event.target);
    if (cell && !this.#editor && !event.shiftKey && !isSelected(cell)) this.#actions.reveal(cell, false);
  }

  #startEdit(cell: HTMLTableCellElement | null, how: 'keep' | 'replace'): void {
    if (!cell || !isEditable(cell)) return;
    this.#select(cell, cell);
    this.#editor = new CellEditor(cell, how === 'keep' ? cellText(cell) : '', {
      commit: (text, after) => this.#endEdit(cell, text, after),
      cancel: () => this.#endEdit(cell, null, 'stay'),
    });
  }

  #endEdit(cell: HTMLTableCellElement, text: string | null, after: After): void {
    this.#editor = null;
    if (text !== null && text !== cellText(cell)) this.#write([{ cell, text }]);
    const next = {
      stay: null,
      down: this.#grid.neighbour(cell, 'down'),
      next: this.#grid.next(cell, 1),
      previous: this.#grid.next(cell, -1),
    }[after];
    // Whoever clicked elsewhere has the focus where it was clicked.
    if (after !== 'stay' || text === null || document.activeElement === document.body) {
      const target = next ?? cell;
      target.focus();
      this.#select(target, target);
    }
    this.#actions.settled();
  }

  #empty(cell: HTMLTableCellElement): void {
    const filled = this.#selected(cell)
      .flat()
      .filter((other) => isEditable(other) && cellText(other) !== '');
    this.#write(filled.map((other) => ({ cell: other, text: '' })));
  }

  #copy(event: ClipboardEvent, cut = false): void {
    const cell = valueCell(event.target) ?? valueCell(document.activeElement);
    if (!cell || !event.clipboardData || this.#editor) return;
    if (this.#wholeTable && !cut) writeTable(event.clipboardData, this.table);
    else
      writeBlock(
        event.clipboardData,
        this.#selected(cell).map((row) => row.map(cellText)),
      );
    event.preventDefault();
    if (cut) this.#empty(cell);
  }

  #paste(event: ClipboardEvent): void {
    const cell = valueCell(event.target) ?? valueCell(document.activeElement);
    if (!cell || !event.clipboardData || this.#editor) return;
    event.preventDefault();
    this.paste(cell, readBlock(event.clipboardData));
  }

  /** Puts a block into the cells from `cell` on to the right and down; nothing where it does not fit. */
  paste(cell: HTMLTableCellElement, block: Block): void {
    const place = this.#grid.place(this.#selected(cell)[0]?.[0] ?? cell);
    if (!place) return;
    if (block.length === 0) {
      this.#actions.tell(say('nothingToPaste'));
      return;
    }
    const room = (this.#grid.rows[place.row]?.length ?? 0) - place.at;
    const values = withoutLabels(block, room);
    const changes = values.flatMap((row, down) =>
      row.map((text, right) => ({ cell: this.#grid.cell(place.row + down, place.at + right), text })),
    );
    const fitting = changes.flatMap(({ cell: target, text }) =>
      target && isEditable(target) ? [{ cell: target, text }] : [],
    );
    if (fitting.length < changes.length) {
      this.#actions.tell(say('doesNotFit', { rows: block.length, columns: widthOf(block) }));
      return;
    }
    this.#write(fitting);
  }

  /** Shows the new text at once; the extension's answer draws what the text then says. */
  #write(changes: readonly { readonly cell: HTMLTableCellElement; readonly text: string }[]): void {
    if (changes.length === 0) return;
    for (const { cell, text } of changes) {
      const stated = cell.querySelector('.stated');
      if (stated) stated.textContent = text;
    }
    this.#actions.edit(changes.map(({ cell, text }) => ({ id: cell.dataset.cell ?? '', text })));
  }
}

function valueCell(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-cell]') : null;
}

function isSelected(cell: Element): boolean {
  return cell.getAttribute('aria-selected') === 'true';
}

function setSelected(cell: Element, selected: boolean): void {
  if (selected) cell.setAttribute('aria-selected', 'true');
  else cell.removeAttribute('aria-selected');
}

function isTyping({ key, altKey, isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229 || (key.length === 1 && key !== ' ' && !altKey);
}
