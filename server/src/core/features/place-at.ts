import type { BoundCell, BoundRow, BoundTable, Report, Section } from '../report/report.ts';
import { rangeTouches } from '../text/range.ts';

/** What stands at an offset of the text, from the whole to the part; null where nothing of that kind does. */
export interface Place {
  readonly section: Section | null;
  /** Whether the offset is in the heading of `section`. */
  readonly inHeading: boolean;
  readonly table: BoundTable | null;
  readonly row: BoundRow | null;
  /** Whether the offset is in the label of `row`. */
  readonly inLabel: boolean;
  readonly cell: BoundCell | null;
}

/** Looks up what an offset points at. The end of a word, row or cell is part of it, as a caret behind it is. */
export function placeAt(report: Report, offset: number): Place {
  const section = report.sections.findLast(({ range }) => rangeTouches(range, offset)) ?? null;
  const table = report.tables.find(({ range }) => rangeTouches(range, offset)) ?? null;
  // Cells come before rows: rows that are printed side by side (表四) share one range.
  for (const row of table?.rows ?? [])
    for (const cell of row.cells)
      if (rangeTouches(cell.cell.range, offset))
        return { section, inHeading: false, table, row, inLabel: false, cell };
  const row =
    table?.rows.find(({ labelRange }) => rangeTouches(labelRange, offset)) ??
    table?.rows.find(({ range }) => rangeTouches(range, offset)) ??
    null;
  return {
    section,
    inHeading: section !== null && rangeTouches(section.headingRange, offset),
    table,
    row,
    inLabel: row !== null && rangeTouches(row.labelRange, offset),
    cell: null,
  };
}
