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
/** Relations that point at a cell are enough to accuse it from this number on. */
const LEAST_POINTING = 2;

/**
 * Names what is wrong where there is one smallest explanation and the relations support it, or where one is a slip that
 * people are known for and clearly likelier than all others together. Where several are as good, none is named.
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
  readonly isSupported: boolean;
}

function evidenceAgainst(move: Move, equations: readonly number[], system: System): Evidence {
  const pointing = pointingAt(move.changes, equations, system);
  return {
    pointing: pointing.length,
    isOnlyAcrossReports: pointing.every((index) => system.equations[index]?.isAcrossReports === true),
    isSupported:
      move.kind === 'swap'
        ? isSwapSupported(move, equations, system)
        : isChangeSupported(move, equations, system),
  };
}

/** One application counted in the column beside its own looks like a swap of two small figures in another row. */
function isSwapSupported(move: Move, equations: readonly number[], system: System): boolean {
  return (
    slipOf(move, system).isTelling ||
    move.changes.every((change) => pointingAt([change], equations, system).length >= LEAST_POINTING)
  );
}

/**
 * Whether the relations themselves accuse a cell: several point there, or the one that does has no other cell that no
 * relation which holds vouches for. That another figure would have to be negative is no evidence.
 */
function isChangeSupported({ changes }: Move, equations: readonly number[], system: System): boolean {
  const pointing = pointingAt(changes, equations, system);
  if (pointing.length >= LEAST_POINTING) return true;
  const isChanged = (cell: number): boolean => changes.some((change) => change.cell === cell);
  const isVouchedFor = (cell: number): boolean =>
    system.equations.some(
      ({ kind, terms }, index) =>
        kind === 'equals' && !equations.includes(index) && terms.some((term) => term.cell === cell),
    );
  return pointing.every((index) =>
    system.equations[index]?.terms.every(({ cell }) => isChanged(cell) || isVouchedFor(cell)),
  );
}

/** The failing equations that cells stand in. */
function pointingAt(
  changes: Move['changes'],
  equations: readonly number[],
  system: System,
): readonly number[] {
  return equations.filter((index) =>
    system.equations[index]?.terms.some(({ cell }) => changes.some((change) => change.cell === cell)),
  );
}
