import type { Report } from '../report/report.ts';
import { statedValue } from '../report/report.ts';
import { type CellInReport, cellsOfReport } from './cells.ts';

/** The row of 表三 on applicants who did not pay the fee they were asked for. */
const ROW = 'r3.6.2';

/** The total of applications given up because a fee was not paid, if there were any. */
export function unpaidApplications(report: Report): CellInReport | null {
  const cells = [...cellsOfReport(report)].filter(
    ({ row, cell }) => row.form.id === ROW && (statedValue(cell) ?? 0) > 0,
  );
  return cells.at(-1) ?? null;
}
