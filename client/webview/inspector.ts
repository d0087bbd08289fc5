import type { LastYearResult, PreviewModel, PreviewValue } from '../../server/src/lsp/protocol.ts';
import { button, element } from './dom.ts';
import { compare } from './last-year.ts';
import { MARKS } from './severity.ts';
import { say } from './words.ts';

export interface InspectorActions {
  /** Go on in the text at the cell. */
  reveal(value: PreviewValue): void;
  fix(finding: number, fix: number): void;
  /** Go back to the cell. */
  leave(): void;
}

/** What there is to say of the cell in focus, at the foot of the page: its place, its findings, the ways to mend them. */
export class Inspector {
  readonly element = element('aside', { class: 'inspector', 'aria-label': say('details') });
  readonly #actions: InspectorActions;
  #shown = '';
  #value: PreviewValue | null = null;

  constructor(actions: InspectorActions) {
    this.#actions = actions;
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && actions.leave());
    // What it covers at the foot of the page can be scrolled clear of it.
    new ResizeObserver(() => {
      document.documentElement.style.setProperty('--foot', `${this.element.offsetHeight}px`);
    }).observe(this.element);
    this.clear();
  }

  /** Puts the focus on the first thing that can be done. */
  enter(): void {
    (this.element.querySelector<HTMLElement>('.fix') ?? this.element.querySelector('button'))?.focus();
  }

  clear(): void {
    this.#shown = '';
    this.element.replaceChildren(element('p', { class: 'keys' }, say('keys')));
  }

  show(value: PreviewValue, text: string, model: PreviewModel, lastYear: LastYearResult): void {
    const before = compare(value, lastYear);
    const findings = value.findings.map((index) => [index, model.findings[index]?.text]);
    const key = JSON.stringify([value.id, value.state, value.range === null, text, before, findings]);
    // Drawn again only when it says something else: who is in it stays in it.
    this.#value = value;
    if (key === this.#shown) return;
    this.#shown = key;
    this.element.replaceChildren(
      element(
        'p',
        { class: 'place' },
        element('span', { class: 'label' }, value.label),
        element('strong', {}, value.state === 'stated' ? text || say('blank') : say(value.state)),
        before
          ? element(
              'span',
              { class: 'last' },
              say('change', { year: before.year, value: before.text || '—', change: before.change ?? '—' }),
            )
          : null,
        value.range
          ? button(say('goTo'), () => this.#value && this.#actions.reveal(this.#value), { class: 'link' })
          : null,
      ),
      ...value.findings.flatMap((index) => this.#finding(model, index)),
    );
  }

  #finding(model: PreviewModel, index: number): HTMLElement[] {
    const finding = model.findings[index];
    return finding ? [drawFinding(finding, (fix) => this.#actions.fix(index, fix))] : [];
  }
}

/** A finding in words with its fixes. Those that state something of the author's are marked as to be confirmed. */
export function drawFinding(
  { severity, text, fixes }: PreviewModel['findings'][number],
  apply: (fix: number) => void,
): HTMLElement {
  return element(
    'div',
    { class: `finding ${severity}` },
    element(
      'p',
      {},
      element('span', { class: 'mark', role: 'img', 'aria-label': say(severity) }, MARKS[severity]),
      ` ${text}`,
    ),
    ...fixes.map(({ title, safety }, fix) =>
      button(safety === 'review' ? `${title}（${say('confirm')}）` : title, () => apply(fix), {
        class: 'fix',
      }),
    ),
  );
}
