import type { Report } from '../../report/report.ts';
import { statedValue } from '../../report/report.ts';
import { cellId } from './cell-id.ts';

/** What a report states, by the names of its cells, to be held against another year's. */
export interface StatedValues {
  readonly year: number;
  readonly values: Readonly<Record<string, { readonly text: string; readonly number: number | null }>>;
}

/** Every value of a report. Where the two formats differ, the names differ, and nothing is compared. */
export function statedValues(report: Report): StatedValues {
  const cells = report.tables.flatMap(({ table, rows }) =>
    rows.flatMap((row) =>
      row.cells.map((cell) => [
        cellId(table, row.form, cell.column),
        { text: cell.cell.text.trimmed, number: statedValue(cell) },
      ]),
    ),
  );
  return { year: report.year ?? 0, values: Object.fromEntries(cells) };
}
