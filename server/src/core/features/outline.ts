import type { Analysis } from '../analyze.ts';
import { leafLabel } from '../forms/form.ts';
import { type BoundTable, type Report, type Section, statedValue } from '../report/report.ts';
import { makeRange, type Range, rangeContains } from '../text/range.ts';

/** The report as a tree: title → sections → tables → rows. */
export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'report' | 'section' | 'table' | 'row';
  readonly range: Range;
  /** What to select when the node is picked; lies within `range`. */
  readonly selectionRange: Range;
  readonly children: readonly OutlineNode[];
}

/** Empty for a text that is not a report. */
export function outline({ report }: Analysis): OutlineNode[] {
  if (!report.isReport) return [];
  const sections = report.sections.map((section) => sectionNode(report, section));
  const { title } = report;
  if (!title) return sections;
  const titleNode: OutlineNode = {
    name: title.text,
    detail: '',
    kind: 'report',
    range: title.range,
    selectionRange: title.range,
    children: [],
  };
  return [titleNode, ...sections];
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
  const rows = bound.rows.map((row): OutlineNode => {
    const total = row.cells.at(-1);
    const selectionRange = rangeContains(row.range, row.labelRange) ? row.labelRange : row.range;
    const value = total ? statedValue(total) : null;
    return {
      name: rowName(row.form.path),
      detail: value === null ? '' : String(value),
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

function rowName(path: readonly string[]): string {
  return leafLabel({ id: '', path });
}
