import type { PreviewModel, PreviewTable } from '../../server/src/lsp/protocol.ts';
import { button, element } from './dom.ts';
import { type Drawing, drawTable } from './draw-table.ts';
import { copyTable } from './grid-clipboard.ts';
import { type GridActions, GridControl } from './grid-control.ts';
import { drawFinding } from './inspector.ts';
import { say } from './words.ts';

export interface SheetActions extends GridActions {
  revealTable(name: string): void;
  tell(message: string): void;
  fix(finding: number, fix: number): void;
}

/** One of the three tables with what is said of it. */
export class Sheet {
  readonly element = element('section', { class: 'sheet' });
  readonly #actions: SheetActions;
  #drawn = '';
  #control: GridControl | null = null;
  #waiting: (() => void) | null = null;

  constructor(actions: SheetActions) {
    this.#actions = {
      ...actions,
      settled: (wrote) => {
        const waiting = this.#waiting;
        this.#waiting = null;
        // What was held back is older than what was written; the answer to that is on its way.
        if (!wrote) waiting?.();
        actions.settled(wrote);
      },
    };
  }

  get cells(): HTMLTableCellElement[] {
    return this.#control?.grid.cells ?? [];
  }

  get control(): GridControl | null {
    return this.#control;
  }

  /** Draws the table anew if anything on it has changed; while a cell of it is being edited, afterwards. */
  update(table: PreviewTable, model: PreviewModel, drawing: Drawing, force: boolean): void {
    if (this.#control?.isEditing) {
      this.#waiting = () => this.update(table, model, drawing, true);
      return;
    }
    const key = JSON.stringify([withoutPlaces(table), findingsOf(table, model), drawing.lastYear]);
    if (!force && key === this.#drawn) return;
    this.#drawn = key;
    this.#draw(table, model, drawing);
  }

  #draw(table: PreviewTable, model: PreviewModel, drawing: Drawing): void {
    const { activeElement } = document;
    const hadFocus = activeElement instanceof HTMLElement && this.element.contains(activeElement);
    const focusedCell = hadFocus ? activeElement.dataset.cell : undefined;
    const scrolled = this.element.querySelector('.scroller')?.scrollLeft ?? 0;
    const grid = table.state === 'read' ? drawTable(table, drawing) : null;
    this.#control = grid ? new GridControl(grid, this.#actions) : null;
    const { verdict, range } = table;
    const parts = [
      element(
        'header',
        {},
        element('h2', {}, `${table.name}　${table.title}`),
        element(
          'div',
          { class: 'actions' },
          range ? button(say('goTo'), () => this.#actions.revealTable(table.name), { class: 'link' }) : null,
          grid ? button(say('copyTable'), () => this.#copy(), { class: 'link' }) : null,
        ),
        table.form ? element('span', { class: 'edition' }, table.form) : null,
      ),
      table.reason === null ? null : element('p', { class: 'reason' }, table.reason),
      verdict
        ? element(
            'p',
            { class: `verdict ${verdict.failing > 0 ? 'fails' : verdict.checked > 0 ? 'holds' : ''}`.trim() },
            element(
              'span',
              { 'aria-hidden': 'true' },
              verdict.failing > 0 ? '✕ ' : verdict.checked > 0 ? '✓ ' : '',
            ),
            verdict.text,
          )
        : null,
      ...table.findings.flatMap((index) => {
        const finding = model.findings[index];
        return finding ? [drawFinding(finding, (fix) => this.#actions.fix(index, fix))] : [];
      }),
      grid ? element('div', { class: 'scroller' }, grid) : null,
    ];
    this.element.replaceChildren(...parts.filter((part) => part !== null));
    const scroller = this.element.querySelector('.scroller');
    if (scroller) scroller.scrollLeft = scrolled;
    if (focusedCell !== undefined)
      this.cells.find((cell) => cell.dataset.cell === focusedCell)?.focus({ preventScroll: true });
    else if (hadFocus) this.element.querySelector('button')?.focus({ preventScroll: true });
  }

  #copy(): void {
    if (this.#control && copyTable(this.#control.table)) this.#actions.tell(say('copied'));
  }
}

/** What is drawn of the table: a text that moved has not changed. */
function withoutPlaces(table: PreviewTable): unknown {
  const rows = table.rows.map((row) =>
    row.map(({ text, value }) => [
      text,
      value?.state,
      value?.computed,
      value?.isNamed,
      value?.findings.length,
    ]),
  );
  return [table.name, table.form, table.state, table.reason, table.balance, table.verdict, rows];
}

function findingsOf(table: PreviewTable, model: PreviewModel): unknown {
  const indexes = [
    ...table.findings,
    ...table.rows.flatMap((row) => row.flatMap(({ value }) => value?.findings ?? [])),
  ];
  return indexes.map((index) => {
    const finding = model.findings[index];
    return [index, finding?.text, finding?.fixes.map(({ title }) => title)];
  });
}
