import { cellText } from './cell-text.ts';
import { element } from './dom.ts';

/** What ended an edit: a key that goes on to a cell, Escape, or the focus going elsewhere. */
export type EndedBy = 'down' | 'next' | 'previous' | 'escape' | 'leaving';

/** A text field in the place of a cell's value, for as long as it is being changed. */
export class CellEditor {
  readonly cell: HTMLTableCellElement;
  readonly #input: HTMLInputElement;
  readonly #ended: (text: string | null, by: EndedBy) => void;
  #isOver = false;

  /**
   * @param text what the field begins with: the cell's own value, or nothing where typing replaces it.
   * @param ended told once, with the new text; null where it is to stay as it was.
   */
  constructor(cell: HTMLTableCellElement, text: string, ended: (text: string | null, by: EndedBy) => void) {
    this.cell = cell;
    this.#ended = ended;
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
    this.#input.addEventListener('blur', () => {
      // Whoever looks a figure up in another window, or in the text, is not done here.
      if (document.hasFocus()) this.#end('leaving');
    });
    cell.classList.add('editing');
    cell.append(this.#input);
    // Focused before the key that began the edit is typed: it, or what an input method makes of it, lands here.
    this.#input.focus({ preventScroll: true });
    this.#input.select();
  }

  #key(event: KeyboardEvent): void {
    // Of these VS Code must not hear: it would do them in the text as well.
    if ((event.ctrlKey || event.metaKey) && ['a', 'y', 'z'].includes(event.key.toLowerCase()))
      event.stopPropagation();
    // Enter and Escape belong to the input method while it composes.
    if (event.isComposing || event.keyCode === 229) return;
    const by = { Enter: 'down', Tab: event.shiftKey ? 'previous' : 'next', Escape: 'escape' }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#end(by as EndedBy);
  }

  #end(by: EndedBy): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const text = this.#input.value.trim();
    this.cell.classList.remove('editing');
    this.#input.remove();
    this.#ended(by === 'escape' || text === cellText(this.cell) ? null : text, by);
  }
}
