import type { Explained } from './explain.ts';
import type { Explanation, Move } from './search.ts';
import { likelihoodOf, slipOf } from './slips.ts';
import type { Equation, System } from './system.ts';

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
/** Relations that point at a cell are enough to accuse it from this number on. */
const LEAST_POINTING = 2;

/**
 * Names what is wrong where there is one smallest explanation and the relations support it, or where one is a slip that people are known for and
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
  if (others.length === 0 && moves.every((move) => isSupported(move, equations, system))) return true;
  const likelihoodOfOthers = others.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return (
    moves.every((move) => slipOf(move, system).isTelling) && best.likelihood >= CLEARLY * likelihoodOfOthers
  );
}

/**
 * Whether the relations themselves accuse the cells of a move: several point there, or the one that does has no other
 * cell that nothing else vouches for. That another figure would have to be negative is no evidence.
 */
function isSupported(move: Move, equations: readonly number[], system: System): boolean {
  // One application counted in the column beside its own looks like a swap of two small figures in another row.
  if (move.kind === 'swap')
    return (
      slipOf(move, system).isTelling ||
      move.changes.every((change) => {
        const alone: Move = { kind: 'change', changes: [change] };
        return equations.filter((index) => touches(alone, system.equations[index])).length >= LEAST_POINTING;
      })
    );
  const pointing = equations.filter((index) => touches(move, system.equations[index]));
  if (pointing.length >= LEAST_POINTING) return true;
  return pointing.every((index) =>
    system.equations[index]?.terms.every(
      ({ cell }) =>
        move.changes.some((change) => change.cell === cell) ||
        system.equations.some(
          ({ kind, terms }, other) =>
            kind === 'equals' && other !== index && terms.some((term) => term.cell === cell),
        ),
    ),
  );
}

function touches({ changes }: Move, equation: Equation | undefined): boolean {
  return equation?.terms.some(({ cell }) => changes.some((change) => change.cell === cell)) ?? false;
}
