import { arithmeticValue } from '../report/report.ts';
import { type RelationResult, sumOfTerms } from './evaluate.ts';
import type { RelationInstance } from './relation-instances.ts';
import { isAtLeastZero, isSameFigure } from './same-figure.ts';

/**
 * Whether setting the total of a failing relation to its computed value is a step forward: no relation that holds now
 * would be broken by it, and those that have to confirm the value do.
 */
export function isSettledBy(
  results: readonly RelationResult[],
  failing: RelationInstance,
  value: number,
): boolean {
  const total = failing.total;
  if (!total) return false;
  const before = arithmeticValue(total.cell) ?? 0;
  const touching = results.filter(
    ({ instance }) =>
      instance.total?.cell === total.cell || instance.terms.some(({ at }) => at.cell === total.cell),
  );
  return touching.every((result) => {
    const holdsAfter = holdsWith(result, total.cell, value - before);
    if (holdsAfter === null || holdsAfter) return true;
    const mustConfirm = failing.relation.confirmedBy?.includes(result.instance.relation.rule) ?? false;
    return result.status !== 'holds' && !mustConfirm;
  });
}

/** Whether a relation holds once `cell` is changed by `change`; null where that can't be told. */
function holdsWith({ instance, status }: RelationResult, cell: unknown, change: number): boolean | null {
  if (status !== 'holds' && status !== 'fails') return null;
  const sum = sumOfTerms(instance);
  const total = instance.total ? arithmeticValue(instance.total.cell) : 0;
  if (sum === null || total === null) return null;
  const changeOfTerms = instance.terms.reduce(
    (rest, { at, sign }) => rest + (at.cell === cell ? sign * change : 0),
    0,
  );
  const changeOfTotal = instance.total?.cell === cell ? change : 0;
  const gap = total + changeOfTotal - (sum + changeOfTerms);
  return instance.total ? isSameFigure(gap, 0) : isAtLeastZero(-gap);
}
