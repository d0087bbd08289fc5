import type {
  LastYearResult,
  PreviewBalance,
  PreviewCell,
  PreviewFinding,
  PreviewTable,
  PreviewValue,
} from '../../server/src/lsp/protocol.ts';
import { element } from './dom.ts';
import { compare } from './last-year.ts';
import { MARKS, worstOf } from './severity.ts';
import { say } from './words.ts';

/** What is drawn besides the table itself. */
export interface Drawing {
  readonly findings: readonly PreviewFinding[];
  readonly lastYear: LastYearResult;
}

/** The table in the layout of the official form, its values as cells of a grid that can be walked through by keys. */
export function drawTable(table: PreviewTable, drawing: Drawing): HTMLTableElement {
  const rows = table.rows.map((row) => element('tr', {}, ...row.map((cell) => drawCell(cell, drawing))));
  return element(
    'table',
    {
      role: 'grid',
      'aria-multiselectable': 'true',
      // The words of the official form, whatever language the page speaks.
      lang: 'zh-CN',
      class: 'form',
      'aria-label': `${table.name} ${table.title}`,
      'data-table': table.name,
    },
    element('tbody', {}, ...rows),
    table.balance ? element('tfoot', {}, drawBalance(table, table.balance)) : null,
  );
}

function drawCell(cell: PreviewCell, drawing: Drawing): HTMLElement {
  const spans = {
    colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
  };
  if (cell.value) return drawValue(cell.value, cell.text, spans, drawing);
  const scope =
    cell.kind === 'label'
      ? cell.rowSpan > 1
        ? 'rowgroup'
        : 'row'
      : cell.columnSpan > 1
        ? 'colgroup'
        : 'col';
  return element('th', { class: cell.kind, scope, ...spans }, cell.text);
}

function drawValue(
  value: PreviewValue,
  text: string,
  spans: { colspan: number | null; rowspan: number | null },
  { findings, lastYear }: Drawing,
): HTMLElement {
  const own = value.findings.flatMap((index) => findings[index] ?? []);
  const worst = worstOf(own);
  const before = compare(value, lastYear);
  const stated = { stated: text || say('blank'), absent: say('absent'), unread: say('unread') }[value.state];
  const figures = value.computed.join('／');
  const computed = figures === '' ? '' : say(value.isNamed ? 'proposed' : 'computed', { value: figures });
  return element(
    'td',
    {
      class: ['value', value.state, worst ?? '', text === '' ? 'blank' : '', value.isOpen ? 'open' : '']
        .join(' ')
        .trim(),
      'data-cell': value.id,
      tabindex: -1,
      'aria-label': [
        `${value.label}：${stated}`,
        computed,
        before
          ? say('change', { year: before.year, value: before.text || '—', change: before.change ?? '—' })
          : '',
        ...own.map((finding) => `${say(finding.severity)}：${finding.text}`),
      ]
        .filter((part) => part !== '')
        .join('；'),
      'aria-invalid': worst === 'error' ? 'true' : null,
      'aria-readonly': value.state === 'stated' ? null : 'true',
      title: own.map(({ text: message }) => message).join('\n') || (value.state === 'stated' ? null : stated),
      ...spans,
    },
    element('span', { class: 'stated' }, value.state === 'stated' ? text : '…'),
    worst ? element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[worst]) : null,
    computed === '' ? null : element('span', { class: 'computed' }, computed),
    before
      ? element(
          'span',
          { class: 'before' },
          before.text || '—',
          before.change === null || before.change === '0'
            ? null
            : element('span', { class: 'change' }, ` ${before.change}`),
        )
      : null,
  );
}

/** Under each value column of the table: even, or by how much not. */
function drawBalance({ rows }: PreviewTable, { label, columns }: PreviewBalance): HTMLTableRowElement {
  const width = (rows[0] ?? []).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  return element(
    'tr',
    { class: 'balance' },
    element('th', { scope: 'row', colspan: Math.max(1, width - columns.length) }, label),
    ...columns.map(({ state, text, description }) =>
      element(
        'td',
        { class: state, title: description, 'aria-label': `${text}，${description}` },
        element('span', { 'aria-hidden': 'true' }, { holds: '✓ ', fails: '✕ ', unknown: '' }[state]),
        text,
      ),
    ),
  );
}
