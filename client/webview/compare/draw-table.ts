import type { ComparedCell, ComparedRow, Comparison } from '../../../server/src/lsp/protocol.ts';
import type { Side } from '../../src/compare/messages.ts';
import { button, element } from '../dom.ts';
import { askedValues, isMuch, signed } from './changes.ts';
import { say } from './host.ts';

const COLUMNS = 6;

/** Goes to the text of a row's cell. */
export type Reveal = (row: ComparedRow, side: Side) => void;

/** One table with a group for each of the official tables, its rows to be walked through by keys. */
export function drawTable(model: Comparison, rows: readonly ComparedRow[], reveal: Reveal): HTMLTableElement {
  const names = [...new Set(rows.map(({ table }) => table))];
  return element(
    'table',
    { role: 'grid', class: 'form comparison', 'aria-readonly': 'true', 'aria-label': headingOf(model) },
    element('thead', {}, drawHeads(model)),
    ...names.map((name) =>
      drawGroup(
        name,
        rows.filter(({ table }) => table === name),
        reveal,
      ),
    ),
  );
}

/** 云川市人民政府：2023 年与 2024 年. */
export function headingOf({ before, after }: Comparison): string {
  const organ = after.organ ?? before.organ ?? say('unnamed');
  return say('heading', { organ, before: before.year, after: after.year });
}

function drawHeads({ before, after }: Comparison): HTMLTableRowElement {
  const heads = [
    say('place'),
    say('before', { year: before.year }),
    say('after', { year: after.year }),
    say('change'),
    say('percent'),
    say('asked'),
  ];
  return element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)));
}

function drawGroup(name: string, rows: readonly ComparedRow[], reveal: Reveal): HTMLTableSectionElement {
  return element(
    'tbody',
    { 'data-table': name },
    element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: COLUMNS }, name)),
    ...rows.flatMap((row, index) => [
      // A line of its own: beside the text there is no room for labels as long as these.
      ...(rows[index - 1]?.row === row.row ? [] : [drawLabel(row.row)]),
      drawRow(row, reveal),
    ]),
  );
}

function drawLabel(label: string): HTMLTableRowElement {
  const head = element('th', { scope: 'rowgroup', class: 'label', lang: 'zh-CN', colspan: COLUMNS }, label);
  return element('tr', { class: 'label' }, head);
}

function drawRow(row: ComparedRow, reveal: Reveal): HTMLTableRowElement {
  const { change, percent } = row;
  const asked = askedValues(row);
  const much = isMuch(row);
  return element(
    'tr',
    { class: asked.length > 0 ? 'asked' : null, 'data-id': row.id, tabindex: -1, 'aria-label': spoken(row) },
    element('th', { scope: 'row', class: 'column', lang: 'zh-CN' }, row.column),
    drawCell(row, 'before', reveal),
    drawCell(row, 'after', reveal),
    element(
      'td',
      { class: much ? 'figure much' : 'figure', title: much ? say('much') : null },
      much
        ? element('span', { class: 'mark', 'aria-hidden': 'true' }, (change ?? 0) > 0 ? '▲ ' : '▼ ')
        : null,
      change === null ? '' : signed(change),
    ),
    element('td', { class: 'figure' }, percent === null ? '' : `${signed(percent)}%`),
    element(
      'td',
      { class: 'asked' },
      ...asked.map(({ value, why }) =>
        element(
          'p',
          {},
          element('span', { class: 'mark', 'aria-hidden': 'true' }, '✕ '),
          element('strong', {}, String(value)),
          element('span', { class: 'why' }, ` ${why}`),
        ),
      ),
    ),
  );
}

function drawCell(row: ComparedRow, side: Side, reveal: Reveal): HTMLTableCellElement {
  const cell = row[side];
  if (!cell) return element('td', { class: 'figure absent' }, say('absent'));
  const title = say(side === 'before' ? 'goToBefore' : 'goToAfter');
  // Keys reach it from its row; a stop for each of some hundred figures would help nobody.
  const go = button(wordsOf(cell), () => reveal(row, side), {
    class: 'go',
    'data-side': side,
    tabindex: -1,
    title,
  });
  return element('td', { class: cell.text === '' ? 'figure blank' : 'figure' }, go);
}

function wordsOf({ text }: ComparedCell): string {
  return text === '' ? say('blank') : text;
}

/** The row in words, for whoever hears it. */
function spoken(row: ComparedRow): string {
  const stated = (cell: ComparedCell | null): string => (cell ? wordsOf(cell) : say('absent'));
  const { change, percent } = row;
  return [
    `${row.row}，${row.column}`,
    say('stated', { before: stated(row.before), after: stated(row.after) }),
    change === null
      ? ''
      : `${say('change')} ${signed(change)}${percent === null ? '' : `，${signed(percent)}%`}`,
    isMuch(row) ? say('much') : '',
    ...askedValues(row).map(({ value, why }) => `${say('asked')} ${value}，${why}`),
  ]
    .filter((part) => part !== '')
    .join('；');
}
