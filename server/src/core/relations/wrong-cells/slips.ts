import type { Explanation, Move } from './search.ts';
import type { System, Variable } from './system.ts';

/** How a figure came to be another one; `other`: in no way that people are known for. */
export type SlipKind =
  | 'swapped'
  | 'transposed'
  | 'digit-lost'
  | 'digit-extra'
  | 'left-out'
  | 'neighbour'
  | 'last-year'
  | 'other';

/** A slip, and how likely somebody who means one figure writes the other. */
export interface Slip {
  readonly kind: SlipKind;
  readonly likelihood: number;
  /** Whether it says something: one-digit figures are a slip away from one another whatever happened. */
  readonly isTelling: boolean;
}

/*
 * Of a hundred wrong figures about so many come to be wrong in each way, as far as can be told from published mistakes;
 * only their order of magnitude matters. What is left is spread over all figures of that length, half of it over those
 * close by, as sums are got wrong by a little.
 */
const SHARE = {
  swapped: 0.1,
  transposed: 0.15,
  'digit-lost': 0.15,
  'digit-doubled': 0.1,
  'digit-added': 0.05,
  'digit-replaced': 0.15,
  'left-out': 0.1,
  neighbour: 0.05,
  'last-year': 0.1,
  other: 0.2,
} as const;
const CLOSE_BY = 10;

/** How likely the slips are that an explanation supposes, all together. */
export function likelihoodOf(explanation: Explanation, system: System): number {
  return explanation.reduce((product, move) => product * slipOf(move, system).likelihood, 1);
}

/** The likeliest way in which cells that mean what a move proposes came to state what they do. A swap is one slip. */
export function slipOf({ kind, changes }: Move, { variables }: System): Slip {
  if (kind === 'swap') {
    const isTelling = changes.some(({ value }) => value >= CLOSE_BY);
    return { kind: 'swapped', likelihood: SHARE.swapped, isTelling };
  }
  const slips = changes.flatMap(({ cell, value }) => {
    const variable = variables[cell];
    return variable ? [...slipsOf(variable, value, variables)] : [];
  });
  return slips.reduce((best, slip) => (slip.likelihood > best.likelihood ? slip : best), UNKNOWN);
}

const UNKNOWN: Slip = { kind: 'other', likelihood: 0, isTelling: false };

function* slipsOf(
  { value: stated, neighbours, lastYear }: Variable,
  meant: number,
  variables: readonly Variable[],
): Iterable<Slip> {
  const [was, is] = [digitsOf(meant), digitsOf(stated)];
  const isClose = Math.abs(meant - stated) <= CLOSE_BY;
  const anywhere = 10 ** -Math.max(was.length, is.length);
  yield {
    kind: 'other',
    likelihood: (SHARE.other / 2) * (anywhere + (isClose ? 1 / (2 * CLOSE_BY) : 0)),
    isTelling: false,
  };
  if (!Number.isInteger(meant) || !Number.isInteger(stated) || meant < 0 !== stated < 0) return;
  const isTelling = was.length > 1 && is.length > 1;
  const slip = (kind: SlipKind, likelihood: number): Slip => ({ kind, likelihood, isTelling });
  if (stated === 0 && was.length > 1) yield { ...slip('left-out', SHARE['left-out']), isTelling: true };
  if (was.length === is.length && was.length > 1) {
    if (isTransposed(was, is)) yield slip('transposed', SHARE.transposed / (was.length - 1));
    // One digit for another is a slip, but so many figures are one away that it tells nothing.
    if (differences(was, is) === 1)
      yield { kind: 'other', likelihood: SHARE['digit-replaced'] / (9 * was.length), isTelling: false };
  }
  if (isWithoutOne(is, was)) yield slip('digit-lost', SHARE['digit-lost'] / was.length);
  if (isWithoutOne(was, is))
    yield slip(
      'digit-extra',
      isDoubled(was, is)
        ? SHARE['digit-doubled'] / was.length
        : SHARE['digit-added'] / (10 * (was.length + 1)),
    );
  if (neighbours.some((at) => variables[at]?.value === stated)) yield slip('neighbour', SHARE.neighbour);
  if (lastYear === stated) yield slip('last-year', SHARE['last-year']);
}

/** The digits of a whole number without its sign. */
function digitsOf(value: number): string {
  return String(Math.abs(value));
}

/** Whether two digits side by side have changed places. */
function isTransposed(was: string, is: string): boolean {
  const at = [...was].findIndex((digit, index) => digit !== is[index]);
  return (
    at >= 0 && was[at] === is[at + 1] && was[at + 1] === is[at] && was.slice(at + 2) === is.slice(at + 2)
  );
}

function differences(was: string, is: string): number {
  return [...was].filter((digit, index) => digit !== is[index]).length;
}

/** Whether one figure is the other with a digit taken away. */
function isWithoutOne(shorter: string, longer: string): boolean {
  if (shorter.length !== longer.length - 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  return shorter.slice(at) === longer.slice(at + 1);
}

/** Whether the digit too many repeats the one before it, or is a 0 at the end. */
function isDoubled(was: string, is: string): boolean {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at++;
  return is[at] === is[at - 1] || is === `${was}0`;
}
