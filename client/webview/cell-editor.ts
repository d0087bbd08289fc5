import { cellText } from './cell-text.ts';
import { element } from './dom.ts';

/** What a key that ends an edit does next. */
export type After = 'stay' | 'down' | 'next' | 'previous';

interface Callbacks {
  /** The cell shall hold this text. */
  commit(text: string, after: After): void;
  /** Nothing was changed. */
  cancel(): void;
}

/** A text field in the place of a cell's value, for as long as it is being changed. */
export class CellEditor {
  readonly cell: HTMLTableCellElement;
  readonly #input: HTMLInputElement;
  readonly #before: string;
  readonly #callbacks: Callbacks;
  #isOver = false;

  /** @param text what the field begins with: the cell's own value, or nothing where typing replaces it. */
  constructor(cell: HTMLTableCellElement, text: string, callbacks: Callbacks) {
    this.cell = cell;
    this.#before = cellText(cell);
    this.#callbacks = callbacks;
    this.#input = element('input', {
      type: 'text',
      class: 'editor',
      inputmode: 'decimal',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': cell.getAttribute('aria-label') ?? '',
    });
    this.#input.value = text;
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#end('stay'));
    cell.classList.add('editing');
    cell.append(this.#input);
    // Focused before the key that began the edit is typed: it, or what an input method makes of it, lands here.
    this.#input.focus({ preventScroll: true });
    this.#input.select();
  }

  /** Leaves the cell as it was. */
  cancel(): void {
    if (this.#isOver) return;
    this.#close();
    this.#callbacks.cancel();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    // Enter and Escape belong to the input method while it composes.
    if (event.isComposing || event.keyCode === 229) return;
    const after: After | undefined = {
      Enter: 'down' as const,
      Tab: event.shiftKey ? ('previous' as const) : ('next' as const),
    }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      this.cancel();
    } else if (after) {
      event.preventDefault();
      this.#end(after);
    }
  }

  #end(after: After): void {
    if (this.#isOver) return;
    const text = this.#input.value;
    this.#close();
    if (text.trim() === this.#before && after === 'stay') this.#callbacks.cancel();
    else this.#callbacks.commit(text.trim(), after);
  }

  #close(): void {
    this.#isOver = true;
    this.cell.classList.remove('editing');
    this.#input.remove();
  }
}
