import type { LastYearResult, PreviewModel, PreviewValue } from '../../server/src/lsp/protocol.ts';
import { button, element } from './dom.ts';
import { compare } from './last-year.ts';
import { MARKS } from './severity.ts';
import { say } from './words.ts';

export interface InspectorActions {
  /** Go on in the text at the cell. */
  reveal(value: PreviewValue): void;
  fix(finding: number, fix: number): void;
}

/** What there is to say of the cell in focus, at the foot of the page: its place, its findings, the ways to mend them. */
export class Inspector {
  readonly element = element('aside', { class: 'inspector', 'aria-label': say('details') });
  readonly #actions: InspectorActions;

  constructor(actions: InspectorActions) {
    this.#actions = actions;
    this.clear();
  }

  clear(): void {
    this.element.replaceChildren(element('p', { class: 'keys' }, say('keys')));
  }

  show(value: PreviewValue, text: string, model: PreviewModel, lastYear: LastYearResult): void {
    const before = compare(value, lastYear);
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
        value.range ? button(say('goTo'), () => this.#actions.reveal(value), { class: 'link' }) : null,
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
