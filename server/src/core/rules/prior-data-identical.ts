import { formForYear } from '../forms/index.ts';
import { message } from '../messages/message.ts';
import { slotsOf } from '../neighbours/cell-slots.ts';
import type { TableDigest } from '../neighbours/table-digest.ts';
import { arithmeticValue, type BoundTable } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { firstCellRange } from './table-range.ts';

/**
 * Bits of information that two years must have in common by chance: an organ with two applications a year has the same
 * table twice easily, one with a dozen and more of several kinds hardly ever.
 */
const LEAST_EVIDENCE = 8;

/** 内容雷同: all figures of a table are last year's. What has to be the same (totals, stocks) is no evidence. */
export const priorDataIdentical = defineRule(
  {
    id: 'prior-data-identical',
    severity: 'warning',
    fix: 'none',
    tag: 'neighbours',
    source: '国办公开办函〔2021〕30号“内容雷同”',
  },
  function* ({ report, neighbours: { previous } }) {
    if (!previous) return;
    const dependent = dependentCells(report.year);
    for (const table of report.tables) {
      const { name } = table.table;
      const before = previous.table(name);
      const first = before?.cell(...firstCell(before));
      if (!before || before.form !== table.table || evidenceOf(table, before, dependent) < LEAST_EVIDENCE)
        continue;
      yield {
        message: message('prior-data-identical', { table: name, year: previous.year }),
        range: firstCellRange(table),
        related: first
          ? [
              {
                message: message('related.last-year', { table: name, year: previous.year }),
                elsewhere: first.place,
              },
            ]
          : [],
        data: { table: name },
      };
    }
  },
);

/** How many bits a chance would need to give the same figures; none where some figure differs. */
function evidenceOf(table: BoundTable, before: TableDigest, dependent: ReadonlySet<string>): number {
  let bits = 0;
  for (const { row, column, value } of before.cells()) {
    const cell = table.rows.find(({ form }) => form === row)?.cells.find((each) => each.column === column);
    const own = cell ? arithmeticValue(cell) : null;
    if (own === null || value === null || own !== value) return 0;
    const ids = [column.id, row.id].map((id) => `${table.table.name}/${id}`);
    const isOwn = !ids.some((id) => dependent.has(id));
    if (isOwn) bits += Math.log2(1 + Math.abs(own));
  }
  return bits;
}

/**
 * Rows and columns that other figures determine: sums, and what is carried over from last year. A total that two
 * relations give (by what came in, and by what became of it) determines one of their terms as well.
 */
function dependentCells(year: number | null): ReadonlySet<string> {
  const form = year === null ? null : formForYear(year);
  const dependent = new Set<string>();
  if (!form) return dependent;
  for (const { table, total } of form.crossYear) dependent.add(`${table}/${total}`);
  for (const { name, relations } of form.tables)
    for (const { kind, total, terms } of relations) {
      if (kind !== 'equals' || total === undefined) continue;
      const ids = [total, ...terms.map(({ id }) => id)].map((id) => `${name}/${id}`);
      const determined = ids.find((id) => !dependent.has(id));
      if (determined !== undefined) dependent.add(determined);
    }
  return dependent;
}

function firstCell({ form }: TableDigest): [row: string, column: string] {
  const [slot] = slotsOf(form);
  return [slot?.row.id ?? '', slot?.column.id ?? ''];
}
