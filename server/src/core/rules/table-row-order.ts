import { allRows, leafLabel } from '../forms/form.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { BoundRow, BoundTable, Report } from '../report/report.ts';
import { labelDifference } from '../report/stated-label.ts';
import { isUnderstood } from '../report/table-state.ts';
import { defineRule } from './rule.ts';

/**
 * Rows in another order than the form's. One finding a table, on the first row that stands out of order: of all rows the
 * fewest that have to move. Where a row is there twice, its place says nothing.
 */
export const tableRowOrder = defineRule(
  {
    id: 'table-row-order',
    severity: 'warning',
    fix: 'review',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables.filter(isUnderstood)) {
      if (!tellsOrder(bound)) continue;
      if (isInPlace(bound.rows)) continue;
      const order = allRows(bound.table).map(({ row }) => row);
      const rows = bound.rows.filter(isKnown).sort((a, b) => a.range.start - b.range.start);
      const inOrder = longestRising(rows.map(({ form }) => order.indexOf(form)));
      const [stray, ...others] = rows.filter((_, index) => !inOrder.has(index));
      if (!stray) continue;
      const place = order.indexOf(stray.form);
      // Rows of the binding are in the order of the form.
      const before = bound.rows.findLast(({ form }) => order.indexOf(form) < place);
      const args = {
        table: bound.table.name,
        row: leafLabel(stray.form),
        before: before ? leafLabel(before.form) : '',
        count: others.length + 1,
      };
      yield {
        message: message(before ? 'table-row-order' : 'table-row-order.first', args),
        range: stray.labelRange,
        data: { table: bound.table.name, row: stray.label },
        fixes: sortedRows(report, bound, rows),
      };
    }
  },
);

/** Not rows side by side, nor those of a text whose labels are put together from pieces. */
function tellsOrder({ table, parts, extraRows }: BoundTable): boolean {
  if (table.layout === 'flat' || extraRows.some(({ repeats }) => repeats)) return false;
  return parts.every(({ notation }) => notation !== 'loose-rows');
}

/** Rows of a binding are in the order of the form: whether they are in that of the text, too. */
function isInPlace(rows: readonly BoundRow[]): boolean {
  return rows.every((row, index) => (rows[index - 1]?.range.start ?? -1) < row.range.start);
}

/** A misspelt label is known by its place as well. */
function isKnown(row: BoundRow): boolean {
  return labelDifference(row)?.kind !== 'misspelt';
}

/** Indices of the longest run of rising numbers; quadratic, for as many numbers as a form has rows. */
function longestRising(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  numbers.forEach((number, index) => {
    lengths[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      const length = (lengths[before] ?? 0) + 1;
      if ((numbers[before] ?? 0) >= number || length <= (lengths[index] ?? 0)) continue;
      lengths[index] = length;
      previous[index] = before;
    }
    if (last === -1 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  });
  const rising = new Set<number>();
  for (let at = last; at >= 0; at = previous[at] ?? -1) rising.add(at);
  return rising;
}

/**
 * Puts whole rows in the place of one another: only where a row is a line that carries its whole label, and all of
 * those that move are of one table of the text and stand under one header.
 */
function sortedRows(report: Report, bound: BoundTable, rows: readonly BoundRow[]): Fix[] {
  const moved = bound.rows.filter(isKnown).flatMap((row, index) => {
    const place = rows[index];
    return place && place !== row ? [{ row, place }] : [];
  });
  const [first] = moved;
  const isOneBlock = moved.every(
    ({ row }) => row.part === first?.row.part && row.block === first.row.block && isWholeLine(row),
  );
  if (!first || !isOneBlock) return [];
  const edits = moved
    .map(({ row, place }) => ({
      range: place.range,
      newText: report.source.text.slice(row.range.start, row.range.end),
    }))
    .sort((a, b) => a.range.start - b.range.start);
  const title = message('fix.sort-rows', { table: bound.table.name });
  return [{ title, safety: 'review', edits, preferred: true }];
}

function isWholeLine({ part, labelCell }: BoundRow): boolean {
  return (part.notation === 'pipes' || part.notation === 'tab-rows') && labelCell?.column === 0;
}
