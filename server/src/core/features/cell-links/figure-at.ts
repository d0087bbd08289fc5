import { claimAt, claimDigits, claimedQuantity } from '../../prose/claimed-cells.ts';
import type { PlacedCell } from '../../relations/relation-instances.ts';
import { isReadable, type Report } from '../../report/report.ts';
import type { Range } from '../../text/range.ts';
import { placeAt } from '../place-at.ts';

/** A figure that stands at an offset: in a cell of the tables, or in prose that states cells. */
export interface FigureAt {
  readonly kind: 'cell' | 'prose';
  readonly range: Range;
  /** The cell itself, or those that the prose states. */
  readonly cells: readonly PlacedCell[];
}

/** The figure at an offset; null where none of the tables' figures is. */
export function figureAt(report: Report, offset: number): FigureAt | null {
  if (!isReadable(report)) return null;
  const { table, row, cell } = placeAt(report, offset);
  if (table && row && cell) return { kind: 'cell', range: cell.cell.range, cells: [{ table, row, cell }] };
  const claim = claimAt(report, offset);
  const quantity = claim && claimedQuantity(report, claim);
  return quantity ? { kind: 'prose', range: claimDigits(claim), cells: quantity.cells } : null;
}
