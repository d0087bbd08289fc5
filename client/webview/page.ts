import type { LastYearResult, PreviewModel, PreviewValue } from '../../server/src/lsp/protocol.ts';
import type { ToPage } from '../src/preview/messages.ts';
import { cellText } from './cell-text.ts';
import { element } from './dom.ts';
import { listen, saveState, savedState, send, setup } from './host.ts';
import { Inspector } from './inspector.ts';
import { drawMasthead, mastheadKey } from './masthead.ts';
import { Sheet, type SheetActions } from './sheet.ts';
import { say } from './words.ts';

/** The page of one document's tables. It is built once; messages change it. */
class Page {
  readonly #masthead = element('div', {});
  readonly #sheets = element('main', {});
  readonly #status = element('p', { class: 'status', role: 'status' });
  readonly #inspector = new Inspector({
    reveal: (value) => value.range && this.#reveal(value.range, true),
    fix: (finding, fix) => this.#fix(finding, fix),
  });
  readonly #sheetByName = new Map<string, Sheet>();
  #model: PreviewModel | null = null;
  #version = -1;
  #lastYear: LastYearResult = null;
  /** The next model is drawn whole: what is on the screen may not be what the text says. */
  #mustDraw = false;
  #focusedId: string | null = null;
  #statusTimer = 0;
  #drawnMasthead = '';

  start(): void {
    const loading = element('p', { class: 'reason' }, say('loading'));
    this.#sheets.append(loading);
    document.body.append(this.#masthead, this.#sheets, this.#inspector.element, this.#status);
    listen((message) => this.#hear(message));
    window.addEventListener('scroll', () => this.#model && saveState({ scroll: window.scrollY }), {
      passive: true,
    });
    // Coming back from the text, one goes on where one was.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body)
        this.#cell(this.#focusedId)?.focus({ preventScroll: true });
    });
    this.#sheets.addEventListener('mouseover', ({ target }) => this.#lightUp(target));
    this.#sheets.addEventListener('mouseleave', () => this.#lightUp(this.#cell(this.#focusedId) ?? null));
    send({ type: 'ready' });
    if (savedState().showsLastYear) send({ type: 'findLastYear', uri: setup.uri });
  }

  #hear(message: ToPage): void {
    switch (message.type) {
      case 'update':
        this.#update(message.version, message.model);
        break;
      case 'caret':
        this.#markCaret(message.cell);
        break;
      case 'refused':
        this.#mustDraw = true;
        this.#tell(message.reason);
        break;
      case 'lastYear':
        this.#lastYear = message.lastYear;
        if (!message.lastYear && savedState().showsLastYear) this.#tell(say('noLastYear'));
        this.#draw();
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

  #draw(): void {
    const model = this.#model;
    if (this.#version === -1) return;
    if (!model) {
      this.#masthead.replaceChildren();
      this.#drawnMasthead = '';
      this.#sheets.replaceChildren(element('p', { class: 'reason' }, say('notAReport')));
      this.#sheetByName.clear();
      this.#inspector.clear();
      return;
    }
    const force = this.#mustDraw;
    this.#mustDraw = false;
    const showsLastYear = savedState().showsLastYear;
    this.#drawMasthead(model, showsLastYear);
    const drawing = { findings: model.findings, lastYear: showsLastYear ? this.#lastYear : null };
    const sheets = model.tables.map((table) => {
      const sheet = this.#sheetByName.get(table.name) ?? new Sheet(this.#actions());
      this.#sheetByName.set(table.name, sheet);
      sheet.update(table, model, drawing, force);
      return sheet.element;
    });
    if (
      sheets.some((sheet, index) => this.#sheets.children[index] !== sheet) ||
      this.#sheets.childElementCount > sheets.length
    )
      this.#sheets.replaceChildren(...sheets);
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
        revealSection: (section) => {
          const range = this.#model?.sections[section]?.range;
          if (range) this.#reveal(range, true);
        },
        insertSection: (section) => this.#insertSection(section),
        toggleLastYear: () => this.#toggleLastYear(),
        print: () => send({ type: 'print', uri: setup.uri }),
      }),
    );
    if (tool !== undefined) this.#masthead.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
  }

  #insertSection(section: number): void {
    const finding = this.#model?.sections[section]?.findings.find(
      (index) => (this.#model?.findings[index]?.fixes.length ?? 0) > 0,
    );
    if (finding !== undefined) this.#fix(finding, 0);
  }

  #toggleLastYear(): void {
    const showsLastYear = !savedState().showsLastYear;
    saveState({ showsLastYear });
    this.#draw();
    if (showsLastYear) send({ type: 'findLastYear', uri: setup.uri });
  }

  #actions(): SheetActions {
    return {
      focused: (cell) => {
        this.#focusedId = cell.dataset.cell ?? null;
        this.#inspect();
        this.#lightUp(cell);
      },
      reveal: (cell, focus) => {
        const range = this.#value(cell.dataset.cell)?.range;
        if (range) this.#reveal(range, focus);
      },
      edit: (cells) => {
        this.#mustDraw = true;
        send({ type: 'edit', uri: setup.uri, version: this.#version, cells });
      },
      undo: (step) => send({ type: step, uri: setup.uri }),
      settled: () => this.#inspect(),
      tell: (message) => this.#tell(message),
      revealRange: (range) => this.#reveal(range, true),
      fix: (finding, fix) => this.#fix(finding, fix),
    };
  }

  #reveal(range: { readonly start: number; readonly end: number }, focus: boolean): void {
    send({ type: 'reveal', uri: setup.uri, version: this.#version, range, focus });
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

  /** Marks the cells that the findings of a cell are about. */
  #lightUp(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
    const findings = this.#value(cell?.dataset.cell)?.findings ?? [];
    const related = new Set(findings.flatMap((index) => this.#model?.findings[index]?.cells ?? []));
    for (const other of this.#cells())
      other.classList.toggle('related', related.has(other.dataset.cell ?? ''));
  }

  /** The page follows the caret of the text only while one works in the text. */
  #markCaret(id: string | null): void {
    for (const cell of this.#cells()) cell.classList.toggle('caret', cell.dataset.cell === id);
    if (!document.hasFocus()) this.#cell(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #tell(message: string): void {
    this.#status.textContent = message;
    window.clearTimeout(this.#statusTimer);
    this.#statusTimer = window.setTimeout(() => {
      this.#status.textContent = '';
    }, 6000);
  }

  #cells(): HTMLTableCellElement[] {
    return [...this.#sheetByName.values()].flatMap((sheet) => sheet.cells);
  }

  #cell(id: string | null): HTMLTableCellElement | undefined {
    return this.#cells().find((cell) => cell.dataset.cell === id);
  }

  #value(id: string | null | undefined): PreviewValue | undefined {
    for (const { rows } of this.#model?.tables ?? [])
      for (const row of rows) for (const { value } of row) if (value && value.id === id) return value;
    return undefined;
  }
}

new Page().start();
