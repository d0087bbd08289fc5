import { allRows, leafLabel, type TableForm } from '../forms/form.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import { isOneSlip } from '../text/one-slip.ts';
import type { DataRow } from './data-row.ts';
import type { RowMatch } from './match-rows.ts';

/** Low: a label with a typo in it says less than any that is right. */
const SCORE = 0.7;

/**
 * Rows whose short label has a slip in it (予公开, 规规章, 3其他): too little of it is left to know the row by, but
 * where exactly one row of the form and exactly one of the text are left over between two that are known, the place
 * decides. A label that is another word stays a row of its own.
 *
 * @param dataRows all rows of the table, in the order of the text.
 */
export function matchByPlace(
  dataRows: readonly DataRow[],
  matches: readonly RowMatch[],
  form: TableForm,
): RowMatch[] {
  const order = allRows(form);
  const placeOf = new Map(matches.map((match) => [match.form, dataRows.indexOf(match.dataRow)]));
  const taken = new Set(matches.map((match) => match.dataRow));
  return order.flatMap(({ block, row }, index): RowMatch[] => {
    if (placeOf.has(row)) return [];
    const before = order[index - 1];
    const after = order[index + 1];
    const from = before ? placeOf.get(before.row) : -1;
    const to = after ? placeOf.get(after.row) : dataRows.length;
    if (from === undefined || to === undefined) return [];
    const between = dataRows
      .slice(from + 1, to)
      .filter((dataRow) => !taken.has(dataRow) && isLabelled(dataRow));
    const [dataRow] = between;
    if (between.length !== 1 || !dataRow) return [];
    const name = dataRow.names.find((candidate) => hasOneSlip(candidate.name.key, labelKey(leafLabel(row))));
    return name
      ? [{ dataRow, block, form: row, labelCell: name.labelCell, values: name.values, score: SCORE }]
      : [];
  });
}

/** Whether it has a label of its own and values behind it: not the line that stands above a table. */
function isLabelled({ names }: DataRow): boolean {
  return names.some(({ labelCell, values }) => labelCell !== null && values.length > 0);
}

function hasOneSlip(key: string, standard: string): boolean {
  const stated = splitEnumerator(key);
  const due = splitEnumerator(standard);
  const sameNumber = stated.number === null || due.number === null || stated.number === due.number;
  return isOneSlip(key, standard) || (sameNumber && isOneSlip(stated.words, due.words));
}
