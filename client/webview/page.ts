import type { LastYearResult, PreviewModel, PreviewValue } from '../../server/src/lsp/protocol.ts';
import type { ToPage } from '../src/preview/messages.ts';
import { cellText } from './cell-text.ts';
import { drawChart } from './chart.ts';
import { element } from './dom.ts';
import { listenToClipboard } from './grid-clipboard.ts';
import { listen, saveState, savedState, send, setup } from './host.ts';
import { Inspector } from './inspector.ts';
import { drawMasthead, mastheadKey } from './masthead.ts';
import { followCaret, lightUp, markCaret } from './pointing.ts';
import { Sheet, type SheetActions } from './sheet.ts';
import { StatusLine } from './status-line.ts';
import { say } from './words.ts';

/** The page of one document's tables. It is built once; messages change it. */
class Page {
  readonly #masthead = element('div', {});
  readonly #main = element('main', {});
  readonly #years = element('div', {});
  readonly #status = new StatusLine();
  readonly #inspector = new Inspector({
    reveal: (value) => value.range && this.#reveal(value.range, true),
    fix: (finding, fix) => {
      // The button will be gone: one goes on from the cell.
      this.#focusCell();
      this.#fix(finding, fix);
    },
    leave: () => this.#focusCell(),
  });
  readonly #sheets = new Map<string, Sheet>();
  #model: PreviewModel | null = null;
  #version = -1;
  #lastYear: LastYearResult = null;
  /** The next model is drawn whole: what is on the screen may not be what the text says. */
  #mustDraw = false;
  #focusedId: string | null = null;
  #caretId: string | null = null;
  #drawnMasthead = '';

  start(): void {
    this.#say('loading');
    document.body.append(
      this.#masthead,
      this.#main,
      this.#years,
      this.#inspector.element,
      this.#status.element,
    );
    listen((message) => this.#hear(message));
    listenToClipboard(
      (cell) => [...this.#sheets.values()].find(({ cells }) => cells.includes(cell))?.control ?? undefined,
      (message) => this.#status.say(message),
    );
    window.addEventListener('scroll', () => this.#model && saveState({ scroll: window.scrollY }), {
      passive: true,
    });
    // Coming back from the text, one goes on where one was.
    window.addEventListener('focus', () => document.activeElement === document.body && this.#focusCell());
    this.#main.addEventListener('mouseover', ({ target }) => this.#lightUp(target));
    this.#main.addEventListener('mouseleave', () => this.#lightUp(this.#cell(this.#focusedId) ?? null));
    send({ type: 'ready' });
    this.#askForLastYear();
  }

  #hear(message: ToPage): void {
    switch (message.type) {
      case 'update':
        this.#update(message.version, message.model);
        break;
      case 'caret':
        markCaret(this.#cells(), message.cell);
        if (message.cell !== this.#caretId) followCaret(this.#cells(), message.cell);
        this.#caretId = message.cell;
        break;
      case 'refused':
        this.#mustDraw = true;
        this.#status.say(message.reason);
        if (document.hasFocus()) this.#cell(message.cells[0])?.focus();
        break;
      case 'unavailable':
        if (!this.#model) this.#say('unavailable');
        else this.#status.say(say('unavailable'));
        break;
      case 'lastYear':
        this.#lastYear = message.lastYear;
        if (!message.lastYear && savedState().showsLastYear) this.#status.say(say('noLastYear'));
        this.#draw();
        break;
      case 'years':
        this.#years.replaceChildren(
          ...[message.years && drawChart(message.years)].filter((chart) => chart !== null),
        );
        break;
    }
  }

  #update(version: number, model: PreviewModel | null): void {
    const isFirst = this.#version === -1;
    this.#version = version;
    this.#model = model;
    this.#draw();
    if (isFirst) window.scrollTo(0, savedState().scroll);
    send({ type: 'rendered', uri: setup.uri, version, values: this.#cells().length });
  }

  /** Words in the place of the tables. */
  #say(phrase: 'loading' | 'notAReport' | 'unavailable'): void {
    this.#masthead.replaceChildren();
    this.#drawnMasthead = '';
    this.#main.replaceChildren(element('p', { class: 'reason' }, say(phrase)));
    this.#years.hidden = true;
    this.#sheets.clear();
    this.#inspector.clear();
  }

  #draw(): void {
    const model = this.#model;
    if (this.#version === -1) return;
    if (!model) {
      this.#say('notAReport');
      return;
    }
    this.#years.hidden = false;
    const force = this.#mustDraw;
    this.#mustDraw = false;
    const { showsLastYear } = savedState();
    this.#drawMasthead(model, showsLastYear);
    const drawing = { findings: model.findings, lastYear: showsLastYear ? this.#lastYear : null };
    const drawn = model.tables.map((table) => {
      const sheet = this.#sheets.get(table.name) ?? new Sheet(this.#sheetActions());
      this.#sheets.set(table.name, sheet);
      sheet.update(table, model, drawing, force);
      return sheet.element;
    });
    const { children } = this.#main;
    if (children.length !== drawn.length || drawn.some((sheet, index) => children[index] !== sheet))
      this.#main.replaceChildren(...drawn);
    markCaret(this.#cells(), this.#caretId);
    this.#inspect();
  }

  #drawMasthead(model: PreviewModel, showsLastYear: boolean): void {
    const key = mastheadKey(model, showsLastYear);
    if (key === this.#drawnMasthead) return;
    this.#drawnMasthead = key;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const tool = focused && this.#masthead.contains(focused) ? focused.dataset.tool : undefined;
    this.#masthead.replaceChildren(
      drawMasthead(model, showsLastYear, {
        revealSection: (section) => this.#reveal(this.#model?.sections[section]?.range ?? null, true),
        insertSection: (section) => this.#insertSection(section),
        toggleLastYear: () => {
          saveState({ showsLastYear: !savedState().showsLastYear });
          this.#draw();
          this.#askForLastYear();
        },
        print: () => send({ type: 'print', uri: setup.uri }),
      }),
    );
    if (tool !== undefined) this.#masthead.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
  }

  #sheetActions(): SheetActions {
    return {
      focused: (cell) => {
        this.#focusedId = cell.dataset.cell ?? null;
        this.#inspect();
        this.#lightUp(cell);
      },
      reveal: (cell, focus) => this.#reveal(this.#value(cell.dataset.cell)?.range ?? null, focus),
      version: () => this.#version,
      edit: (cells, version) => {
        this.#mustDraw = true;
        this.#status.clear();
        send({ type: 'edit', uri: setup.uri, version, cells });
      },
      undo: (step) => send({ type: step, uri: setup.uri }),
      settled: () => this.#inspect(),
      inspect: () => this.#inspector.enter(),
      tell: (message) => this.#status.say(message),
      revealTable: (name) =>
        this.#reveal(this.#model?.tables.find((table) => table.name === name)?.range ?? null, true),
      fix: (finding, fix) => this.#fix(finding, fix),
    };
  }

  #insertSection(section: number): void {
    const finding = this.#model?.sections[section]?.findings.find(
      (index) => (this.#model?.findings[index]?.fixes.length ?? 0) > 0,
    );
    if (finding !== undefined) this.#fix(finding, 0);
  }

  #askForLastYear(): void {
    const { showsLastYear } = savedState();
    send({ type: 'lastYear', uri: setup.uri, wanted: showsLastYear });
  }

  #reveal(range: { readonly start: number; readonly end: number } | null, focus: boolean): void {
    if (range) send({ type: 'reveal', uri: setup.uri, version: this.#version, range, focus });
  }

  #fix(finding: number, fix: number): void {
    send({ type: 'fix', uri: setup.uri, version: this.#version, finding, fix });
  }

  #inspect(): void {
    const value = this.#value(this.#focusedId);
    if (!this.#model || !value) {
      this.#inspector.clear();
      return;
    }
    const cell = this.#cell(value.id);
    const lastYear = savedState().showsLastYear ? this.#lastYear : null;
    this.#inspector.show(value, cell ? cellText(cell) : '', this.#model, lastYear);
  }

  #lightUp(target: EventTarget | null): void {
    lightUp(this.#cells(), target, (id) => {
      const findings = this.#value(id)?.findings ?? [];
      return findings.flatMap((index) => this.#model?.findings[index]?.cells ?? []);
    });
  }

  #focusCell(): void {
    this.#cell(this.#focusedId)?.focus({ preventScroll: true });
  }

  #cells(): HTMLTableCellElement[] {
    return [...this.#sheets.values()].flatMap((sheet) => sheet.cells);
  }

  #cell(id: string | null | undefined): HTMLTableCellElement | undefined {
    return this.#cells().find((cell) => cell.dataset.cell === id);
  }

  #value(id: string | null | undefined): PreviewValue | undefined {
    for (const { rows } of this.#model?.tables ?? [])
      for (const row of rows) for (const { value } of row) if (value && value.id === id) return value;
    return undefined;
  }
}

new Page().start();
