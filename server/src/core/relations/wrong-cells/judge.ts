import type { Explained } from './explain.ts';
import type { Explanation, Move } from './search.ts';
import { likelihoodOf, slipOf } from './slips.ts';
import type { System } from './system.ts';

/** What can be said of failing equations that belong together. */
export interface Verdict {
  readonly equations: readonly number[];
  /** What is wrong; null where the data can't decide. */
  readonly named: Explanation | null;
  /** All explanations as small, the likeliest first. */
  readonly ranked: readonly Ranked[];
}

/** An explanation and how likely the slips are that it supposes. */
export interface Ranked {
  readonly explanation: Explanation;
  readonly likelihood: number;
}

/** A slip is named where it is so many times as likely as everything else together. */
const CLEARLY = 20;
/** A wrong cell that is not alone has to be pointed at from so many sides. */
const LEAST_POINTING = 2;

/**
 * Names what is wrong where there is one smallest explanation, or where one is a slip that people are known for and
 * clearly likelier than all others together. Where several are as good, none is named.
 */
export function judge({ equations, explanations }: Explained, system: System): Verdict {
  const ranked = explanations
    .map((explanation) => ({ explanation, likelihood: likelihoodOf(explanation, system) }))
    .sort((a, b) => b.likelihood - a.likelihood);
  return {
    equations,
    named: isDecided(ranked, equations, system) ? (ranked[0]?.explanation ?? null) : null,
    ranked,
  };
}

function isDecided(
  [best, ...others]: readonly Ranked[],
  equations: readonly number[],
  system: System,
): boolean {
  if (!best) return false;
  const moves = best.explanation;
  if (others.length === 0)
    return moves.length === 1 || moves.every((move) => pointing(move, equations, system) >= LEAST_POINTING);
  const likelihoodOfOthers = others.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return (
    moves.every((move) => slipOf(move, system).isTelling) && best.likelihood >= CLEARLY * likelihoodOfOthers
  );
}

/** How many of the failing equations a move touches. */
function pointing(move: Move, equations: readonly number[], { equations: all }: System): number {
  return equations.filter((index) =>
    all[index]?.terms.some(({ cell }) => move.changes.some((change) => change.cell === cell)),
  ).length;
}
