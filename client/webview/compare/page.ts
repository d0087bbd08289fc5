import type { ComparedRow, Comparison } from '../../../server/src/lsp/protocol.ts';
import type { Side, ToPage } from '../../src/compare/messages.ts';
import { button, element } from '../dom.ts';
import { StatusLine } from '../status-line.ts';
import { hasChanged } from './changes.ts';
import { drawTable, headingOf } from './draw-table.ts';
import { listen, say, savedState, saveState, send } from './host.ts';
import { listenToKeys } from './row-keys.ts';

/** The page of one comparison. It is built once; messages change it. */
class Page {
  readonly #masthead = element('header', { class: 'masthead' });
  readonly #main = element('main', { class: 'sheet' });
  readonly #status = new StatusLine();
  #drawn: Extract<ToPage, { type: 'update' }> | null = null;

  start(): void {
    this.#say(say('loading'));
    document.body.append(this.#masthead, this.#main, this.#status.element);
    listen((message) => this.#hear(message));
    window.addEventListener('scroll', () => this.#drawn && saveState({ scroll: window.scrollY }), {
      passive: true,
    });
    send({ type: 'ready' });
  }

  #hear(message: ToPage): void {
    if (message.type === 'tell') this.#status.say(message.words);
    else if (message.type === 'nothing') this.#nothing(message.reason);
    else {
      const isFirst = this.#drawn === null;
      this.#drawn = message;
      this.#draw(message);
      if (isFirst) window.scrollTo(0, savedState().scroll);
    }
  }

  #nothing(reason: string): void {
    this.#drawn = null;
    this.#say(
      reason,
      button(say('choose'), () => send({ type: 'choose' }), { class: 'tool', 'data-tool': 'choose' }),
    );
  }

  /** Words in the place of the table, and what can be done. */
  #say(words: string, tool: HTMLElement | null = null): void {
    this.#masthead.replaceChildren(element('h1', {}, say('title')));
    this.#main.replaceChildren(
      element('div', { class: 'reason' }, element('p', { role: 'status' }, words), tool),
    );
  }

  #draw({ model, files, chosen }: Extract<ToPage, { type: 'update' }>): void {
    saveState({ chosen });
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const [id, tool] = [focused?.closest<HTMLElement>('tr[data-id]')?.dataset.id, focused?.dataset.tool];
    const { onlyChanged } = savedState();
    const rows = onlyChanged ? model.rows.filter(hasChanged) : model.rows;
    this.#masthead.replaceChildren(...this.#mastheadOf(model, files, rows.length));
    const reveal = (row: ComparedRow, side: Side): void => send({ type: 'reveal', id: row.id, side });
    const table = drawTable(model, rows, reveal);
    listenToKeys(table, (rowId, side) => send({ type: 'reveal', id: rowId, side }));
    const { scrollY } = window;
    this.#main.replaceChildren(
      ...(rows.length > 0 ? [table] : [element('p', { class: 'reason' }, say('nothingChanged'))]),
    );
    window.scrollTo(0, scrollY);
    const again =
      id === undefined
        ? tool === undefined
          ? undefined
          : document.querySelector<HTMLElement>(`[data-tool="${tool}"]`)
        : [...table.querySelectorAll<HTMLElement>('tr[data-id]')].find((row) => row.dataset.id === id);
    again?.focus({ preventScroll: true });
  }

  #mastheadOf(model: Comparison, files: Readonly<Record<Side, string>>, shown: number): HTMLElement[] {
    const box = element('input', {
      type: 'checkbox',
      'data-tool': 'only-changed',
      checked: savedState().onlyChanged,
    });
    box.addEventListener('change', () => {
      saveState({ onlyChanged: box.checked });
      if (this.#drawn) this.#draw(this.#drawn);
    });
    return [
      element(
        'div',
        { class: 'tools' },
        button(say('choose'), () => send({ type: 'choose' }), { class: 'tool', 'data-tool': 'choose' }),
      ),
      element('h1', { lang: 'zh-CN' }, headingOf(model)),
      element('p', { class: 'facts' }, `${files.before} → ${files.after}`),
      ...model.notes.map((note) =>
        element('p', { class: 'finding warning' }, element('span', { class: 'mark' }, '! '), note),
      ),
      element(
        'p',
        { class: 'filter' },
        element('label', {}, box, ` ${say('onlyChanged')}`),
        element('span', { class: 'count' }, say('count', { shown, all: model.rows.length })),
      ),
      element('p', { class: 'keys' }, say('keys')),
    ];
  }
}

new Page().start();
