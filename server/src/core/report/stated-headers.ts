import type { BlockForm, ColumnForm } from '../forms/form.ts';
import type { Cell, Row } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { memoizeText } from '../text/memo.ts';
import { matchColumn } from './header-columns.ts';
import type { BoundTable } from './report.ts';
import { KeptWith } from '../text/kept-with.ts';

/** A header cell and the column of the form that it names, in these words or others. */
export interface StatedHeader {
  readonly cell: Cell;
  readonly column: ColumnForm;
}

/**
 * The header cells that name columns of the form, in the order of the rows below them, each once. Beside a header that
 * is the form's to the letter, another one like it names something else. Rows without a grid have no headers.
 */
export function statedHeaders(bound: BoundTable): readonly StatedHeader[] {
  const before = known.get(bound);
  if (before) return before;
  const headers = findHeaders(bound);
  known.set(bound, headers);
  return headers;
}

// Several rules ask for them.
const known = new KeptWith<BoundTable, readonly StatedHeader[]>();

function findHeaders(bound: BoundTable): StatedHeader[] {
  const seen = new Set<Cell>();
  const headers: StatedHeader[] = [];
  const read = new Map<readonly Row[], BlockForm>();
  for (const { part, block, headerRows } of bound.rows) {
    // Rows of a block stand below the same headers.
    if (part.notation === 'loose-rows' || read.get(headerRows) === block) continue;
    read.set(headerRows, block);
    const cells = headerRows.flatMap((row) => row.cells);
    const named = new Set(cells.map(({ key }) => key));
    const isFlat = bound.table.layout === 'flat';
    for (const cell of cells) {
      const column = seen.has(cell) ? null : matchColumn(cell, block.columns);
      if (!column) continue;
      const key = labelKey(column.label);
      // The line of values of a flat table has each header several times.
      if (!isFlat && cell.key !== key && named.has(key)) continue;
      seen.add(cell);
      headers.push({ cell, column });
    }
  }
  return headers;
}

/** The header without brackets, quotes and punctuation, which tell no column from another. */
export const headerWords = memoizeText((text) => labelKey(text).replace(/[\p{P}\p{S}]/gu, ''));
