import type { RowForm } from '../forms/form.ts';
import { formForYear } from '../forms/index.ts';
import { message } from '../messages/message.ts';
import { slotsOf } from '../neighbours/cell-slots.ts';
import { figuresOf, type TableDigest } from '../neighbours/table-digest.ts';
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
  function* ({ report, relations, neighbours: { previous } }) {
    if (!previous) return;
    for (const table of report.tables) {
      const { name } = table.table;
      const before = previous.table(name);
      if (!before || before.form !== table.table) continue;
      const own = relations.filter(({ instance }) => instance.table === table);
      if (!before.states(figuresOf(table, own))) continue;
      if (evidenceOf(before, dependentCells(report.year)) < LEAST_EVIDENCE) continue;
      const first = before.cell(...firstCell(before));
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

/** How many bits a chance would need to give the figures of a table. */
function evidenceOf(table: TableDigest, dependent: ReadonlySet<string>): number {
  const { name } = table.form;
  const cells = [...table.cells()];
  // Of a report that states totals only they are what was counted.
  const hasParts = (row: RowForm): boolean =>
    cells.some(
      (each) => each.row === row && each.value !== null && !dependent.has(`${name}/${each.column.id}`),
    );
  return cells
    .filter(
      ({ row, column }) =>
        !dependent.has(`${name}/${row.id}`) && !(dependent.has(`${name}/${column.id}`) && hasParts(row)),
    )
    .reduce((bits, { value }) => bits + Math.log2(1 + Math.abs(value ?? 0)), 0);
}

/**
 * Rows and columns that other figures determine: sums, stocks and what is carried over from last year. A total that two
 * relations give (by what came in, and by what became of it) determines one of their terms as well.
 */
function dependentCells(year: number | null): ReadonlySet<string> {
  const form = year === null ? null : formForYear(year);
  const dependent = new Set<string>();
  if (!form) return dependent;
  for (const { table, total } of form.crossYear) dependent.add(`${table}/${total}`);
  for (const { name, relations, stocks = [] } of form.tables) {
    for (const column of stocks) dependent.add(`${name}/${column}`);
    for (const { kind, total, terms } of relations) {
      if (kind !== 'equals' || total === undefined) continue;
      const ids = [total, ...terms.map(({ id }) => id)].map((id) => `${name}/${id}`);
      const determined = ids.find((id) => !dependent.has(id));
      if (determined !== undefined) dependent.add(determined);
    }
  }
  return dependent;
}

function firstCell({ form }: TableDigest): [row: string, column: string] {
  const [slot] = slotsOf(form);
  return [slot?.row.id ?? '', slot?.column.id ?? ''];
}
