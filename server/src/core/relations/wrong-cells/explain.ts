import { type Explanation, explanationsOf, type Incidence, incidenceOf } from './search.ts';
import { isSatisfied, type System } from './system.ts';

/** People get one figure wrong, or two; beyond three nothing can be told from what is left. */
const MOST_MOVES = 3;

/** Failing equations that have to be explained together, and every way to do so with as few moves as possible. */
export interface Explained {
  readonly equations: readonly number[];
  /** None where there is no way with few moves, or too many to tell. */
  readonly explanations: readonly Explanation[];
}

/**
 * The smallest sets of cells whose change makes everything hold, for each set of failing equations that has nothing to
 * do with the others. Costs nothing but a look at each equation where all of them hold.
 */
export function explain(system: System): Explained[] {
  const incidence = incidenceOf(system);
  const failing = system.equations.flatMap((equation, index) =>
    isSatisfied(equation, incidence.gaps[index] ?? 0) ? [] : [index],
  );
  if (failing.length === 0) return [];
  const bySharedCell = groupsOf(failing, (index) => cellsOf(system, index));
  const byNeighbours = groupsOf(failing, (index) => [
    ...cellsOf(system, index),
    ...cellsOf(system, index).flatMap((cell) => system.variables[cell]?.neighbours ?? []),
  ]);
  return explainTogether(
    incidence,
    byNeighbours.flatMap((group) =>
      explainGroup(
        incidence,
        group,
        bySharedCell.filter((part) => part.some((index) => group.includes(index))),
      ),
    ),
  );
}

/**
 * Groups that can't be explained by themselves may be by each other: a figure and its total that are wrong by the same
 * amount agree with one another, and with nothing else.
 */
function explainTogether(incidence: Incidence, explained: readonly Explained[]): Explained[] {
  const left = explained.filter(({ explanations }) => explanations.length === 0);
  if (left.length < 2) return [...explained];
  const together = smallest(
    incidence,
    left.flatMap(({ equations }) => equations),
    left.length,
    MOST_MOVES,
  );
  return together.explanations.length === 0
    ? [...explained]
    : [...explained.filter((one) => !left.includes(one)), together];
}

/**
 * Equations that share no cell are explained one by one, unless swaps between them do with fewer moves, or are the only
 * way.
 */
function explainGroup(
  incidence: Incidence,
  group: readonly number[],
  parts: readonly (readonly number[])[],
): Explained[] {
  if (parts.length === 1) return [smallest(incidence, group, 1, MOST_MOVES)];
  const together = smallest(incidence, group, 1, Math.min(parts.length - 1, MOST_MOVES));
  if (together.explanations.length > 0) return [together];
  const apart = parts.map((part) => smallest(incidence, part, 1, MOST_MOVES));
  if (apart.every(({ explanations }) => explanations.length > 0)) return apart;
  const after = smallest(incidence, group, parts.length, MOST_MOVES);
  return after.explanations.length > 0 ? [after] : apart;
}

function smallest(incidence: Incidence, equations: readonly number[], from: number, to: number): Explained {
  for (let moves = from; moves <= to; moves++) {
    const explanations = explanationsOf(incidence, equations, moves);
    if (explanations === null) break;
    if (explanations.length > 0) return { equations, explanations };
  }
  return { equations, explanations: [] };
}

function cellsOf({ equations }: System, index: number): number[] {
  return (equations[index]?.terms ?? []).map(({ cell }) => cell);
}

/** Equations together that are linked by cells, directly or through others. */
function groupsOf(equations: readonly number[], cellsOfEquation: (index: number) => number[]): number[][] {
  let groups: { readonly equations: number[]; readonly cells: Set<number> }[] = [];
  for (const index of equations) {
    const cells = cellsOfEquation(index);
    const linked = groups.filter((group) => cells.some((cell) => group.cells.has(cell)));
    groups = [
      ...groups.filter((group) => !linked.includes(group)),
      {
        equations: [...linked.flatMap((group) => group.equations), index],
        cells: new Set([...linked.flatMap((group) => [...group.cells]), ...cells]),
      },
    ];
  }
  return groups.map((group) => group.equations);
}
