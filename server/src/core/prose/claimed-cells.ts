import type { PlacedCell } from '../relations/relation-instances.ts';
import type { Report } from '../report/report.ts';
import { makeRange, type Range, rangeTouches } from '../text/range.ts';
import { type Claim, claimsOf } from './claims.ts';
import { quantityValue, type StatedQuantity } from './quantities.ts';
import { KeptWith } from '../text/kept-with.ts';

const known = new KeptWith<Claim, StatedQuantity | null>();

/**
 * What the tables state of what a count in prose counts: of the quantities that it may mean the one that has its value,
 * else the usual one; null where the tables state none of them.
 */
export function claimedQuantity(report: Report, claim: Claim): StatedQuantity | null {
  const cached = known.get(claim);
  if (cached !== undefined) return cached;
  const stated = claim.means.flatMap((quantity) => quantityValue(report, quantity) ?? []);
  const quantity = stated.find(({ value }) => value === claim.figure.value) ?? stated[0] ?? null;
  known.set(claim, quantity);
  return quantity;
}

/** The count in prose whose digits an offset is at; null where there is none. */
export function claimAt(report: Report, offset: number): Claim | null {
  return (
    claimsOf(report).find(
      (claim) =>
        claim.paragraph.lines.some(({ range }) => rangeTouches(range, offset)) &&
        rangeTouches(claimDigits(claim), offset),
    ) ?? null
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
