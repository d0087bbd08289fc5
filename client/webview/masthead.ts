import type { PreviewModel } from '../../server/src/lsp/protocol.ts';
import { button, element } from './dom.ts';
import { MARKS, worstOf } from './severity.ts';
import { say } from './words.ts';

export interface MastheadActions {
  /** Go to a part of the report, by its index: where it stands is looked up when it is asked for. */
  revealSection(section: number): void;
  insertSection(section: number): void;
  toggleLastYear(): void;
  print(): void;
}

/** Title, organ, year and format of the report, its six parts as a slim outline, and what can be done with all of it. */
export function drawMasthead(
  model: PreviewModel,
  showsLastYear: boolean,
  actions: MastheadActions,
): HTMLElement {
  const facts = [
    model.organ,
    model.year === null ? null : say('year', { year: model.year }),
    model.form,
  ].filter((fact) => fact !== null);
  return element(
    'header',
    { class: 'masthead' },
    element(
      'div',
      { class: 'tools' },
      button(say('lastYear'), actions.toggleLastYear, {
        class: 'tool',
        'data-tool': 'last-year',
        'aria-pressed': showsLastYear ? 'true' : 'false',
      }),
      button(say('print'), actions.print, { class: 'tool', 'data-tool': 'print' }),
    ),
    element('h1', { lang: 'zh-CN' }, model.title ?? say('noTitle')),
    element('p', { class: 'facts' }, facts.join(' · ')),
    drawSections(model, actions),
  );
}

/** Changes exactly when something in the masthead does. */
export function mastheadKey(model: PreviewModel, showsLastYear: boolean): string {
  const { title, organ, year, form, sections, findings } = model;
  const parts = sections.map((section) => [
    section.range === null,
    section.findings.map((index) => [findings[index]?.text, findings[index]?.fixes[0]?.title]),
  ]);
  return JSON.stringify([title, organ, year, form, parts, showsLastYear]);
}

/** The parts in their order; a missing one has a mark, a word, and the way to insert it. */
function drawSections(model: PreviewModel, actions: MastheadActions): HTMLElement {
  const items = model.sections.map((section, index) => {
    const findings = section.findings.flatMap((finding) => model.findings[finding] ?? []);
    const entry =
      section.range === null
        ? drawMissing(section.heading, findings, () => actions.insertSection(index))
        : drawPresent(section.heading, findings, () => actions.revealSection(index));
    return element('li', {}, entry);
  });
  return element('nav', { 'aria-label': say('sections') }, element('ol', {}, ...items));
}

type Findings = PreviewModel['findings'];

function drawPresent(heading: string, findings: Findings, reveal: () => void): HTMLElement {
  const worst = worstOf(findings);
  const notes = findings.map(({ text }) => text).join('\n');
  const entry = button(heading, reveal, {
    class: `section ${worst ?? ''}`.trim(),
    ...(notes === '' ? {} : { title: notes, 'aria-label': `${heading}：${notes}` }),
  });
  if (worst) entry.append(' ', element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[worst]));
  return entry;
}

function drawMissing(heading: string, findings: Findings, insert: () => void): HTMLElement {
  const words = `${heading} ${say('missing')}`;
  const fix = findings.flatMap(({ fixes }) => fixes)[0];
  return fix
    ? button(words, insert, { class: 'section missing', title: fix.title })
    : element('span', { class: 'section missing' }, words);
}
