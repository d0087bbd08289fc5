import type { BoundCell } from '../report/report.ts';
import type { RelationResult } from './evaluate.ts';

/**
 * Cells whose blank is no 0: totals left blank beside their parts, and the parts of a table that states totals only.
 * Another report's figures contradict none of them.
 */
export function unstatedCells(results: readonly RelationResult[]): ReadonlySet<BoundCell> {
  return new Set(
    results.flatMap(({ status, instance: { total, terms } }) => {
      if (status === 'blank-total') return total ? [total.cell] : [];
      return status === 'totals-only' ? terms.map(({ at }) => at.cell) : [];
    }),
  );
}
