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
  const evidence = best.explanation.map((move) => evidenceAgainst(move, equations, system));
  // Held against one figure of another report and nothing else, either of the two may be wrong.
  if (evidence.some(({ pointing, isOnlyAcrossReports }) => pointing < LEAST_POINTING && isOnlyAcrossReports))
    return false;
  if (others.length === 0 && evidence.every(({ isSupported }) => isSupported)) return true;
  const likelihoodOfOthers = others.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return (
    best.explanation.every((move) => slipOf(move, system).isTelling) &&
    best.likelihood >= CLEARLY * likelihoodOfOthers
  );
}

interface Evidence {
  /** How many failing equations the move's cells stand in. */
  readonly pointing: number;
  readonly isOnlyAcrossReports: boolean;
  /**
   * Whether the relations themselves accuse the cells: several point there, or the one that does has no other cell that
   * nothing else vouches for. That another figure would have to be negative is no evidence.
   */
  readonly isSupported: boolean;
}

function evidenceAgainst(move: Move, equations: readonly number[], system: System): Evidence {
  const pointing = equations.filter((index) => touches(move, system.equations[index]));
  const isChanged = (cell: number): boolean => move.changes.some((change) => change.cell === cell);
  return {
    pointing: pointing.length,
    isOnlyAcrossReports: pointing.every((index) => system.equations[index]?.isAcrossReports === true),
    isSupported:
      pointing.length >= LEAST_POINTING ||
      pointing.every((index) =>
        system.equations[index]?.terms.every(
          ({ cell }) => isChanged(cell) || isVouchedFor(cell, index, system),
        ),
      ),
  };
}

/** Whether a cell stands in another equation than the one that points at it. */
function isVouchedFor(cell: number, pointing: number, { equations }: System): boolean {
  return equations.some(
    ({ kind, terms }, index) =>
      kind === 'equals' && index !== pointing && terms.some((term) => term.cell === cell),
  );
}

function touches({ changes }: Move, equation: Equation | undefined): boolean {
  return equation?.terms.some(({ cell }) => changes.some((change) => change.cell === cell)) ?? false;
}
