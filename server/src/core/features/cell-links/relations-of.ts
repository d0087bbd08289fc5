import type { Analysis } from '../../analyze.ts';
import { cellsOf } from '../../relations/equation.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import type { BoundCell } from '../../report/report.ts';

/** Every relation that a cell stands in, within its table and to other years, in the order of the form. */
export function relationsOf({ relations, acrossYears }: Analysis, cell: BoundCell): RelationResult[] {
  return [...relations, ...acrossYears].filter(({ instance }) =>
    cellsOf(instance).some((at) => at.cell === cell),
  );
}
