import type { RelationResult } from '../evaluate.ts';
import type { PlacedCell } from '../relation-instances.ts';
import { buildSystem, type LastYearAt, type ReportSystem } from './build-system.ts';
import { explain } from './explain.ts';
import { judge, type Verdict } from './judge.ts';
import type { Move } from './search.ts';
import { type SlipKind, slipOf } from './slips.ts';

/** A cell of the report and what it should be. */
export interface PlacedChange {
  readonly at: PlacedCell;
  readonly proposed: number;
}

/** What would put failing relations right: one cell changed, or two side by side swapped. */
export interface Correction {
  readonly kind: Move['kind'];
  readonly changes: readonly PlacedChange[];
}

/** A correction that the relations ask for. */
export interface NamedCorrection extends Correction {
  /** The failing relations that its cells stand in. */
  readonly results: readonly RelationResult[];
  /** In which way people come to write such a figure. */
  readonly slip: SlipKind;
  /** The likeliest of the other corrections that would do, and how many there are; none where this is the only one. */
  readonly others: readonly Correction[];
  readonly otherCount: number;
  /** Whether it mends everything alone, without a second figure to be corrected. */
  readonly isWhole: boolean;
}

/** Which cells of a report are most likely wrong. */
export interface WrongCells {
  readonly named: readonly NamedCorrection[];
  /** Whether what is wrong with a relation is said of the named cells instead. */
  standsFor(result: RelationResult): boolean;
  /** Corrections that would mend a relation for which no cell is named, the likeliest first; none where there are many. */
  candidatesFor(result: RelationResult): readonly Correction[];
}

/** The cells of a row of the widest table; more than these are no help. */
const MOST_CANDIDATES = 7;
/** What is so many times less likely than the best is only offered where there are few. */
const OUT_OF_THE_QUESTION = 100;

/**
 * From the relations that hold and that fail the smallest set of cells whose change makes everything hold. It knows
 * relations as data: no table, row or column is named here.
 *
 * @param lastYearAt what last year's report states in the place of a cell: its figure may have been left standing.
 * @param mayStandFor whether what is wrong with a relation may be said of a cell instead. Where it may not of one, no
 *   cell is named for those that belong with it.
 */
export function findWrongCells(
  results: readonly RelationResult[],
  lastYearAt: LastYearAt,
  mayStandFor: (result: RelationResult) => boolean,
): WrongCells {
  const report = buildSystem(results, lastYearAt);
  const verdicts = explain(report.system).map((explained) => judge(explained, report.system));
  const isNamed = ({ named, equations }: Verdict): boolean =>
    named !== null && resultsAt(report, equations).every(mayStandFor);
  const explained = new Set(
    verdicts.filter(isNamed).flatMap(({ equations }) => resultsAt(report, equations)),
  );
  return {
    named: verdicts.filter(isNamed).flatMap((verdict) => corrections(report, verdict)),
    standsFor: (result) => explained.has(result),
    candidatesFor: (result) => {
      const verdict = verdicts.find(({ equations }) => resultsAt(report, equations).includes(result));
      return verdict ? candidates(report, verdict, result) : [];
    },
  };
}

function corrections(report: ReportSystem, { named, equations, ranked }: Verdict): NamedCorrection[] {
  const moves = named ?? [];
  const own = new Set(moves.map(keyOf));
  const others = distinct(ranked.flatMap(({ explanation }) => explanation)).filter(
    (move) => !own.has(keyOf(move)),
  );
  return moves.map((move) => ({
    ...placed(report, move),
    results: resultsAt(report, equations).filter((result) => touches(report, move, result)),
    slip: slipOf(move, report.system).kind,
    others: others.slice(0, MOST_CANDIDATES).map((other) => placed(report, other)),
    otherCount: others.length,
    isWhole: moves.length === 1,
  }));
}

function candidates(report: ReportSystem, { ranked }: Verdict, result: RelationResult): Correction[] {
  const movesOf = (from: Verdict['ranked']) =>
    distinct(from.flatMap(({ explanation }) => explanation)).filter((move) => touches(report, move, result));
  const all = movesOf(ranked);
  const least = (ranked[0]?.likelihood ?? 0) / OUT_OF_THE_QUESTION;
  const offered =
    all.length <= MOST_CANDIDATES ? all : movesOf(ranked.filter(({ likelihood }) => likelihood >= least));
  return offered.length <= MOST_CANDIDATES ? offered.map((move) => placed(report, move)) : [];
}

function touches({ cells }: ReportSystem, { changes }: Move, { instance }: RelationResult): boolean {
  const touched = new Set(changes.map(({ cell }) => cells[cell]?.cell));
  return touched.has(instance.total?.cell) || instance.terms.some(({ at }) => touched.has(at.cell));
}

function placed({ cells }: ReportSystem, { kind, changes }: Move): Correction {
  return {
    kind,
    changes: changes.flatMap(({ cell, value }) => {
      const at = cells[cell];
      return at ? [{ at, proposed: value }] : [];
    }),
  };
}

function resultsAt({ results }: ReportSystem, equations: readonly number[]): RelationResult[] {
  return equations.flatMap((index) => results[index] ?? []);
}

function distinct(moves: readonly Move[]): Move[] {
  return [...new Map(moves.map((move) => [keyOf(move), move])).values()];
}

function keyOf({ changes }: Move): string {
  return changes.map(({ cell, value }) => `${cell}=${value}`).join(';');
}
