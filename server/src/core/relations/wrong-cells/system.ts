import type { CellType } from '../../forms/form.ts';
import { isAtLeastZero, isSameFigure, withoutDust } from '../same-figure.ts';

/**
 * What the search for wrong cells works on: values and linear equations over them, and nothing of tables. Cells are
 * known by their index.
 */
export interface System {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
}

/** A cell: what it counts with, and what else its value may have been mistaken for. */
export interface Variable {
  readonly value: number;
  /** What it may become: a `count` stays a whole number from 0 on, a `delta` a whole number, an `amount` from 0 on. */
  readonly type: CellType;
  /** The cells that stand beside it in its row. */
  readonly neighbours: readonly number[];
  /** What last year's report states in its place; null where it is not known. */
  readonly lastYear: number | null;
}

/** A sum over cells and fixed figures that has to be 0, or at least 0. */
export interface Equation {
  readonly kind: 'equals' | 'at-least-zero';
  readonly terms: readonly Term[];
  /** What does not stand in this report and so can't be wrong in it: figures of another one. */
  readonly constant: number;
  /** Whether it is held against another report, which may be the one that is wrong. */
  readonly isAcrossReports?: boolean;
}

/** A cell as it counts in an equation. */
export interface Term {
  readonly cell: number;
  readonly coefficient: 1 | -1;
}

/** What is left of both sides of an equation with the given values. */
export function gapOf({ terms, constant }: Equation, valueAt: (cell: number) => number): number {
  let gap = constant;
  for (const { cell, coefficient } of terms) gap += coefficient * valueAt(cell);
  return withoutDust(gap);
}

/** Whether an equation is satisfied by what is left of it. */
export function isSatisfied({ kind }: Equation, gap: number): boolean {
  return kind === 'equals' ? isSameFigure(gap, 0) : isAtLeastZero(gap);
}

/** Whether a value may stand in a cell of the type. */
export function isAllowed(type: CellType, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (type === 'amount') return value >= 0;
  return Number.isSafeInteger(value) && (type === 'delta' || value >= 0);
}
