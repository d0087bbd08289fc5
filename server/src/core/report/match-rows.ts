import type { BlockForm, RowForm, TableForm } from '../forms/form.ts';
import type { Cell } from '../syntax/blocks.ts';
import type { DataRow } from './data-row.ts';
import { labelScore, rowsLike } from './row-labels.ts';

/** A row of the text, the row of the form it is taken for, and how surely (0 to 1). */
export interface RowMatch {
  readonly dataRow: DataRow;
  readonly block: BlockForm;
  readonly form: RowForm;
  readonly labelCell: Cell | null;
  readonly values: readonly Cell[];
  readonly score: number;
}

/**
 * Gives each row of the text the row of the form it fits best, the surest first, each row of the form once.
 * Rows that fit none, or only one that is taken, are left over.
 */
export function matchRows(
  dataRows: readonly DataRow[],
  form: TableForm,
): { matches: RowMatch[]; leftOver: { dataRow: DataRow; repeats: boolean }[] } {
  const candidates = dataRows
    .flatMap((dataRow) => candidatesOf(dataRow, form))
    .sort((a, b) => b.score - a.score);
  const takenForms = new Set<RowForm>();
  const takenRows = new Map<DataRow, RowMatch>();
  for (const candidate of candidates) {
    if (takenForms.has(candidate.form) || takenRows.has(candidate.dataRow)) continue;
    takenForms.add(candidate.form);
    takenRows.set(candidate.dataRow, candidate);
  }
  const known = new Set(candidates.filter(({ score }) => score >= 0.9).map(({ dataRow }) => dataRow));
  const leftOver = dataRows
    .filter((dataRow) => !takenRows.has(dataRow))
    .map((dataRow) => ({ dataRow, repeats: known.has(dataRow) }));
  return { matches: [...takenRows.values()], leftOver };
}

function candidatesOf(dataRow: DataRow, form: TableForm): RowMatch[] {
  return dataRow.names.flatMap(({ name, labelCell, values }) =>
    rowsLike(form, name.key).map(
      ({ block, row }): RowMatch => ({
        dataRow,
        block,
        form: row,
        labelCell,
        values,
        score: labelScore(name, row),
      }),
    ),
  );
}
