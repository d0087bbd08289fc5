import type { PlacedCell } from '../relations/relation-instances.ts';
import type { Report } from '../report/report.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Claim, claimsOf } from './claims.ts';
import { quantityValue, type StatedQuantity } from './quantities.ts';

/**
 * What the tables state of what a count in prose counts: of the quantities that it may mean the one that has its value,
 * else the usual one; null where the tables state none of them.
 */
export function claimedQuantity(report: Report, { means, figure }: Claim): StatedQuantity | null {
  const stated = means.flatMap((quantity) => quantityValue(report, quantity) ?? []);
  return stated.find(({ value }) => value === figure.value) ?? stated[0] ?? null;
}

/** The count in prose whose digits an offset is at; null where there is none. */
export function claimAt(report: Report, offset: number): Claim | null {
  return (
    claimsOf(report).find((claim) => {
      const { start, end } = claimDigits(claim);
      return start <= offset && offset <= end;
    }) ?? null
  );
}

/** Where the digits of a count stand. */
export function claimDigits({ paragraph, figure }: Claim): Range {
  return paragraph.text.sourceRange(makeRange(figure.start, figure.digitsEnd));
}

/** The counts in prose that state a cell, alone or in a sum. */
export function claimsAbout(report: Report, cell: PlacedCell['cell']): Claim[] {
  return claimsOf(report).filter((claim) =>
    claimedQuantity(report, claim)?.cells.some((at) => at.cell === cell),
  );
}
