import type { Analysis } from '../../analyze.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Locale, renderMessage } from '../../messages/message.ts';
import { cellId } from './cell-id.ts';
import type { PreviewFinding } from './preview-model.ts';

/** Of one report far more can't be drawn, and a page that gets them all would be slow. */
const MOST_FINDINGS = 1000;

/** The findings of a preview, each to be found from where it belongs. */
export interface FindingIndex {
  readonly findings: readonly PreviewFinding[];
  /** Indexes of the findings that stand on a cell. */
  onCell(id: string): readonly number[];
  /** Those on a table that stand on none of its cells. */
  onTable(name: string): readonly number[];
  /** Those on a section that are on no table. */
  onSection(number: string): readonly number[];
  /** What findings on a cell computed for it, each once. */
  computedFor(id: string): readonly number[];
  /** Whether a finding says that the cell is the wrong one. */
  isNamed(id: string): boolean;
}

export function indexFindings({ report, findings }: Analysis, locale: Locale): FindingIndex {
  const idByLabels = new Map<string, string>();
  const idByStart = new Map<number, string>();
  for (const { table, rows } of report.tables)
    for (const row of rows)
      for (const cell of row.cells) {
        const id = cellId(table, row.form, cell.column);
        idByLabels.set(labelsKey(table.name, row.label, cell.column.label), id);
        idByStart.set(cell.cell.range.start, id);
      }
  // What concerns neither tables nor sections has no place in a preview of them. Tables first: they are what it is for.
  const shown = [
    ...findings.filter(({ data }) => data.table !== undefined),
    ...findings.filter(({ data }) => data.table === undefined && data.section !== undefined),
  ].slice(0, MOST_FINDINGS);
  // A finding that names no row is about the whole table, wherever in it it stands.
  const home = shown.map(({ data, range }) =>
    data.row === undefined ? null : (idByStart.get(range.start) ?? null),
  );
  const where = (test: (finding: Finding, cell: string | null) => boolean): number[] =>
    shown.flatMap((finding, index) => (test(finding, home[index] ?? null) ? [index] : []));
  const byCell = new Map<string, number[]>();
  home.forEach((id, index) => {
    if (id !== null) byCell.set(id, [...(byCell.get(id) ?? []), index]);
  });
  return {
    findings: shown.map((finding, index) => ({
      rule: finding.rule,
      severity: finding.severity,
      text: renderMessage(finding.message, locale),
      range: finding.range,
      cells: [
        ...new Set([
          ...(home[index] ? [home[index]] : []),
          ...(finding.data.cells ?? []).flatMap(
            ({ table, row, column }) => idByLabels.get(labelsKey(table, row, column)) ?? [],
          ),
        ]),
      ],
      fixes: finding.fixes.map(({ title, safety, edits }) => ({
        title: renderMessage(title, locale),
        safety,
        edits,
      })),
    })),
    onCell: (id) => byCell.get(id) ?? [],
    onTable: (name) => where(({ data }, cell) => data.table === name && cell === null),
    onSection: (number) => where(({ data }) => data.section === number && data.table === undefined),
    computedFor: (id) => [
      ...new Set(
        (byCell.get(id) ?? []).flatMap((index) => {
          const { stated, computed } = shown[index]?.data ?? {};
          return stated !== undefined && computed !== undefined ? [computed] : [];
        }),
      ),
    ],
    isNamed: (id) => (byCell.get(id) ?? []).some((index) => shown[index]?.data.proposed !== undefined),
  };
}

function labelsKey(table: string, row: string, column: string): string {
  return [table, row, column].join('\n');
}
