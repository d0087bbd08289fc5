import type { Analysis } from '../../analyze.ts';
import { claimDigits, claimsAbout } from '../../prose/claimed-cells.ts';
import { cellsOf } from '../../relations/equation.ts';
import type { Range } from '../../text/range.ts';
import { figureAt } from './figure-at.ts';
import { relationsOf } from './relations-of.ts';

/** A figure that goes with another: `total` where it is what others are added up to, else `part`. */
export interface Highlight {
  readonly range: Range;
  readonly kind: 'total' | 'part';
}

/** The figure at an offset and all that its relations hold it against in this report. Null where no such figure is. */
export function highlightsAt(analysis: Analysis, offset: number): Highlight[] | null {
  const { report } = analysis;
  const figure = figureAt(report, offset);
  if (!figure) return null;
  const kinds = new Map<string, Highlight>();
  const mark = (range: Range, kind: Highlight['kind']): void => {
    const key = `${range.start}-${range.end}`;
    if (kinds.get(key)?.kind !== 'total') kinds.set(key, { range, kind });
  };
  mark(figure.range, 'part');
  for (const { cell } of figure.cells) {
    mark(cell.cell.range, 'part');
    for (const claim of claimsAbout(report, cell)) mark(claimDigits(claim), 'part');
    // In prose one is with the cells it states; what those stand in would be half the table.
    if (figure.kind === 'prose') continue;
    for (const { instance } of relationsOf(analysis, cell))
      for (const at of cellsOf(instance)) mark(at.cell.cell.range, at === instance.total ? 'total' : 'part');
  }
  return [...kinds.values()].sort((a, b) => a.range.start - b.range.start);
}
