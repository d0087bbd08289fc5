import {
  arithmeticValue,
  type BoundCell,
  type BoundTable,
  isUnfilled,
  statedValue,
} from '../report/report.ts';
import { type RelationInstance, relationInstances } from './relation-instances.ts';
import { isAtLeastZero, isSameFigure, withoutDust } from './same-figure.ts';

/** A relation laid over cells, and whether they satisfy it. */
export interface RelationResult {
  readonly instance: RelationInstance;
  /**
   * `blank-total`: the total is not filled in although the sum is not 0. `totals-only`: the table states totals and no
   * parts. `unknown`: a cell could not be read, or is itself a total left blank: nothing can be said.
   */
  readonly status: 'holds' | 'fails' | 'blank-total' | 'totals-only' | 'unknown';
  /** What the total states; null where it is blank or the relation has no total. */
  readonly stated: number | null;
  /** The signed sum of the terms, blanks counting as 0; null where a term can't be read. */
  readonly computed: number | null;
}

/** All relations of one table, evaluated on what it states. */
export function evaluateRelations(table: BoundTable): RelationResult[] {
  const instances = relationInstances(table);
  const blankTotals = findBlankTotals(instances);
  const totalsOnly = findTotalsOnly(instances);
  return instances.map((instance) => {
    const computed = sumOfTerms(instance);
    const stated = instance.total ? statedValue(instance.total.cell) : null;
    const result = (status: RelationResult['status']): RelationResult => ({
      instance,
      status,
      stated,
      computed,
    });
    if (computed === null || instance.terms.some(({ at }) => blankTotals.has(at.cell)))
      return result('unknown');
    if (totalsOnly.has(instance.relation)) return result('totals-only');
    if (instance.total === null) return result(isAtLeastZero(computed) ? 'holds' : 'fails');
    const total = arithmeticValue(instance.total.cell);
    if (total === null) return result('unknown');
    if (blankTotals.has(instance.total.cell))
      return result(instance.relation.blankTotalRule === undefined ? 'unknown' : 'blank-total');
    return result(isSameFigure(total, computed) ? 'holds' : 'fails');
  });
}

/** The value the total would need for the relation to hold; null where a term can't be read. */
export function sumOfTerms(instance: RelationInstance): number | null {
  let sum = 0;
  for (const { at, sign } of instance.terms) {
    const value = arithmeticValue(at.cell);
    if (value === null) return null;
    sum += sign * value;
  }
  for (const { cell, sign } of instance.given) {
    if (cell.value === null) return null;
    sum += sign * cell.value;
  }
  return withoutDust(sum);
}

/**
 * Totals left blank although their terms add up to something: their value is not known, not 0. Where two relations ask
 * for different values no figure could be filled in: then the blank is no excuse, and counts as 0 like any other.
 */
function findBlankTotals(instances: readonly RelationInstance[]): Set<BoundCell> {
  const excusable = new Set(
    instances.flatMap(({ relation, total }) =>
      relation.blankTotalRule !== undefined && total && isUnfilled(total.cell) ? [total.cell] : [],
    ),
  );
  // A sum of totals that are blank themselves asks for nothing: first those that are asked for by their parts.
  const byParts = sumsAskedFor(instances, excusable);
  const open = new Set(
    [...excusable].filter((cell) => [...(byParts.get(cell) ?? [])].some((sum) => sum !== 0)),
  );
  const sums = sumsAskedFor(instances, open);
  return new Set([...excusable].filter((cell) => sums.get(cell)?.size === 1 && !sums.get(cell)?.has(0)));
}

/** What the relations ask of each blank total, those aside that one of the `open` cells is a term of. */
function sumsAskedFor(
  instances: readonly RelationInstance[],
  open: ReadonlySet<BoundCell>,
): Map<BoundCell, Set<number>> {
  const sums = new Map<BoundCell, Set<number>>();
  for (const instance of instances) {
    const cell = instance.total?.cell;
    if (!cell || !isUnfilled(cell) || instance.terms.some(({ at }) => open.has(at.cell))) continue;
    const sum = sumOfTerms(instance);
    if (sum !== null) sums.set(cell, (sums.get(cell) ?? new Set()).add(sum));
  }
  return sums;
}

/** Row relations of a table that fills in totals only: the parts are not stated, so the totals contradict nothing. */
function findTotalsOnly(instances: readonly RelationInstance[]): Set<RelationInstance['relation']> {
  const relations = new Set(
    instances
      .map((instance) => instance.relation)
      .filter((relation) => relation.along === 'row' && relation.total !== undefined),
  );
  return new Set(
    [...relations].filter((relation) =>
      isTotalsOnly(instances.filter((instance) => instance.relation === relation)),
    ),
  );
}

function isTotalsOnly(instances: readonly RelationInstance[]): boolean {
  const filledTotals = instances.filter(
    ({ total }) => total !== null && (arithmeticValue(total.cell) ?? 0) !== 0,
  );
  return (
    filledTotals.length >= 2 && instances.every(({ terms }) => terms.every(({ at }) => isUnfilled(at.cell)))
  );
}
