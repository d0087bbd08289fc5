import type { Neighbours, Notation } from '../../server/src/core/index.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

/** A right report and what is done to it. */
export interface Case {
  readonly name: string;
  readonly text: string;
  /** The right text it was made from. */
  readonly right: string;
  readonly notation: Notation;
  /** The rules that must find something, each as often as it is listed; nothing else may. */
  readonly finds: readonly string[];
  /** What stands around it. */
  readonly neighbours?: Neighbours;
}

export type Change = readonly [from: string, to: string];

/** A report with real figures, changed by replacing text. A change that finds nothing to replace is a mistake. */
export function changed(
  name: string,
  figures: string,
  writing: Writing,
  changes: readonly Change[],
  finds: readonly string[],
): Case {
  const { text: right, notation } = buildReport(figuresOf(figures), writing);
  return { name, text: applyChanges(name, right, changes), right, notation, finds };
}

/** A text with some of it replaced, each once. */
export function applyChanges(name: string, text: string, changes: readonly Change[]): string {
  return changes.reduce((changing, [from, to]) => {
    if (!changing.includes(from)) throw new Error(`${name}: “${from}” is not in the report`);
    return changing.replace(from, to);
  }, text);
}

export const md = (name: string, changes: readonly Change[], finds: readonly string[] = []): Case =>
  changed(name, '宿迁市 2024', 'pipes', changes, finds);
export const cells = (name: string, changes: readonly Change[], finds: readonly string[] = []): Case =>
  changed(name, '抚远市 2020', 'tab-cells', changes, finds);
export const html = (name: string, changes: readonly Change[], finds: readonly string[] = []): Case =>
  changed(name, '宿迁市 2023', 'html', changes, finds);

/** Cases by the rule they are about. */
export type Cases = Readonly<Record<string, readonly Case[]>>;

/** The cases of several files together: `right` stands in each. */
export function together(...parts: readonly Cases[]): Cases {
  const all: Record<string, readonly Case[]> = {};
  for (const part of parts)
    for (const [rule, ofRule] of Object.entries(part)) all[rule] = [...(all[rule] ?? []), ...ofRule];
  return all;
}
