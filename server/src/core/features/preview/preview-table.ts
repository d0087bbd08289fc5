import type { Analysis } from '../../analyze.ts';
import { type BlockForm, type ColumnForm, type RowForm, rowLabel, type TableForm } from '../../forms/form.ts';
import { type PrintedCell, printedLayout } from '../../forms/printed-layout.ts';
import { sections } from '../../forms/sections.ts';
import { type Locale, message, renderMessage } from '../../messages/message.ts';
import { type BoundTable, statedValue } from '../../report/report.ts';
import { tableState } from '../../report/table-state.ts';
import { cellId } from './cell-id.ts';
import type { FindingIndex } from './index-findings.ts';
import { previewBalance } from './preview-balance.ts';
import type { PreviewCell, PreviewTable, PreviewValue } from './preview-model.ts';
import { previewVerdict } from './preview-verdict.ts';

/**
 * One of the three tables in the layout of the official form it follows, whichever way it is written.
 *
 * @param due the table as the format of the report year has it: drawn only where the report's own follows it.
 */
export function previewTable(
  { report, relations }: Analysis,
  due: TableForm,
  index: FindingIndex,
  locale: Locale,
): PreviewTable {
  const section = report.sections.find(({ form }) => form.number === due.section);
  const state = tableState(report, due, section);
  const findings = index.onTable(due.name);
  const title = sections.find(({ number }) => number === due.section)?.title ?? '';
  if (state.kind !== 'read') {
    const reason = message(`preview.table-${state.kind}`, { table: due.name });
    return {
      name: due.name,
      title,
      form: report.form?.documentNumber ?? '',
      state: state.kind,
      range: (state.kind === 'unreadable' ? state.bound?.range : undefined) ?? section?.headingRange ?? null,
      reason: renderMessage(reason, locale),
      rows: [],
      balance: null,
      verdict: null,
      findings,
    };
  }
  const { bound } = state;
  const results = relations.filter(({ instance }) => instance.table === bound);
  return {
    name: due.name,
    title,
    form: bound.form.documentNumber,
    state: 'read',
    range: bound.range,
    reason: null,
    rows: printedLayout(bound.table).map((row) => row.map((cell) => previewCell(bound, cell, index))),
    balance: previewBalance(bound, results, locale),
    verdict: previewVerdict(results, locale),
    findings,
  };
}

function previewCell(bound: BoundTable, printed: PrintedCell, index: FindingIndex): PreviewCell {
  const { kind, text, columnSpan, rowSpan } = printed;
  if (!printed.value) return { kind, text, columnSpan, rowSpan };
  const { block, row, column } = printed.value;
  return {
    kind,
    text: statedCell(bound, row, column)?.cell.text.trimmed ?? '',
    columnSpan,
    rowSpan,
    value: previewValue(bound, block, row, column, index),
  };
}

function previewValue(
  bound: BoundTable,
  block: BlockForm,
  row: RowForm,
  column: ColumnForm,
  index: FindingIndex,
): PreviewValue {
  const id = cellId(bound.table, row, column);
  const cell = statedCell(bound, row, column);
  const misshapen = bound.misshapenRows.find(({ places }) => places.some((place) => place.row === row));
  return {
    id,
    label: `${rowLabel(block, row)}，${column.label}`,
    number: cell ? statedValue(cell) : null,
    state: cell ? 'stated' : misshapen ? 'unread' : 'absent',
    isOpen: cell?.reading.kind === 'open',
    range: cell ? cell.cell.range : (misshapen?.range ?? null),
    computed: index.computedFor(id),
    isNamed: index.isNamed(id),
    findings: index.onCell(id),
  };
}

function statedCell(bound: BoundTable, row: RowForm, column: ColumnForm) {
  return bound.rows.find(({ form }) => form === row)?.cells.find((cell) => cell.column === column);
}
