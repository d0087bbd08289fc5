import type { Analysis } from '../analyze.ts';
import { leafLabel, type TableForm } from '../forms/form.ts';
import { type BoundRow, type BoundTable, type Report, type Section, statedValue } from '../report/report.ts';
import { makeRange, type Range, rangeContains } from '../text/range.ts';

/** A part of the report: sections hold tables, tables hold rows. */
export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'report' | 'section' | 'table' | 'row';
  readonly range: Range;
  /** What to select when the node is picked; lies within `range`. */
  readonly selectionRange: Range;
  readonly children: readonly OutlineNode[];
}

/**
 * The title, the sections and what stands in none of them, side by side: nested under the title they would be one click
 * further away. Empty for a text that is not a report.
 */
export function outline({ report }: Analysis): OutlineNode[] {
  if (!report.isReport) return [];
  const strays = report.tables.filter(
    (table) => !report.sections.some((section) => rangeContains(section.range, table.range)),
  );
  const nodes = [...report.sections.map((section) => sectionNode(report, section)), ...strays.map(tableNode)];
  return [...titleNode(report), ...nodes.sort((a, b) => a.range.start - b.range.start)];
}

function titleNode({ title }: Report): OutlineNode[] {
  if (!title) return [];
  const { text: name, range } = title;
  return [{ name, detail: '', kind: 'report', range, selectionRange: range, children: [] }];
}

function sectionNode(report: Report, section: Section): OutlineNode {
  const tables = report.tables.filter((table) => rangeContains(section.range, table.range));
  return {
    name: section.headingText,
    detail: '',
    kind: 'section',
    range: section.range,
    selectionRange: section.headingRange,
    children: tables.map(tableNode),
  };
}

function tableNode(bound: BoundTable): OutlineNode {
  const totals = totalColumns(bound.table);
  const rows = bound.rows.map((row): OutlineNode => {
    const selectionRange = rangeContains(row.range, row.labelRange) ? row.labelRange : row.range;
    return {
      name: leafLabel(row.form),
      detail: totalOf(row, totals),
      kind: 'row',
      range: row.range,
      selectionRange,
      children: [],
    };
  });
  return {
    name: bound.table.name,
    detail: `〔${bound.form.id}〕`,
    kind: 'table',
    range: bound.range,
    selectionRange: makeRange(bound.range.start, bound.range.start),
    children: rows,
  };
}

/** The columns that the form's relations call the total of a row. */
function totalColumns({ relations }: TableForm): ReadonlySet<string> {
  return new Set(
    relations.flatMap(({ along, kind, total }) =>
      along === 'row' && kind === 'equals' && total ? [total] : [],
    ),
  );
}

function totalOf({ cells }: BoundRow, totals: ReadonlySet<string>): string {
  const total = cells.find(({ column }) => totals.has(column.id));
  return String((total && statedValue(total)) ?? '');
}
