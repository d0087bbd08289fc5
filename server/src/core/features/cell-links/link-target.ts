import type { OtherPlace } from '../../findings/finding.ts';
import type { GivenCell } from '../../relations/given-cell.ts';
import type { PlacedCell } from '../../relations/relation-instances.ts';
import type { Range } from '../../text/range.ts';

/** A place to go to: in the same text, or in another report. */
export type LinkTarget = { readonly range: Range } | { readonly elsewhere: OtherPlace };

/** A cell of the report as a place to go to. */
export function targetOf({ cell }: PlacedCell): LinkTarget {
  return { range: cell.cell.range };
}

/** A cell of another report; none where that report lacks it or leaves it open. */
export function targetElsewhere({ value, place }: GivenCell): LinkTarget[] {
  return value === null ? [] : [{ elsewhere: place }];
}

/** Each place once, in the order in which they were first named. */
export function distinctTargets(targets: readonly LinkTarget[]): LinkTarget[] {
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}
