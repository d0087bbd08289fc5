import type { Analysis } from '../../analyze.ts';
import { claimDigits, claimsAbout } from '../../prose/claimed-cells.ts';
import type { PlacedCell } from '../../relations/relation-instances.ts';
import { totalsOf } from './definitions.ts';
import { figureAt } from './figure-at.ts';
import { distinctTargets, type LinkTarget, targetElsewhere, targetOf } from './link-target.ts';
import { relationsOf } from './relations-of.ts';

/**
 * Where the figure at an offset is used: the totals it goes into, the counts in prose that state it, the cell of next
 * year's report that takes it over. Of a count in prose those of the cells that it states.
 *
 * @param withItself whether the cell itself is one of the places.
 */
export function referencesAt(analysis: Analysis, offset: number, withItself: boolean): LinkTarget[] {
  const figure = figureAt(analysis.report, offset);
  if (!figure) return [];
  return distinctTargets(
    figure.cells.flatMap((at) => [...(withItself ? [targetOf(at)] : []), ...uses(analysis, at)]),
  );
}

function uses(analysis: Analysis, { cell }: PlacedCell): LinkTarget[] {
  const results = relationsOf(analysis, cell);
  const year = analysis.report.year ?? 0;
  return [
    ...totalsOf(results, cell),
    ...claimsAbout(analysis.report, cell).map((claim) => ({ range: claimDigits(claim) })),
    // The first of the other year's figures is the one that takes it over.
    ...results.flatMap(({ instance: { given } }) =>
      given.slice(0, 1).flatMap((term) => (term.cell.year > year ? targetElsewhere(term.cell) : [])),
    ),
  ];
}
