import type { BoundTable } from '../report/report.ts';
import type { Range } from '../text/range.ts';

/** The first cell of a table that holds anything: where a finding about the whole table stands. */
export function firstCellRange(bound: BoundTable): Range {
  for (const part of bound.parts) {
    for (const row of part.rows) {
      const cell = row.cells.find((candidate) => !candidate.text.isBlank);
      if (cell) return cell.text.range;
    }
  }
  return bound.range;
}
