import { allRows, rightLabels, type TableForm } from '../forms/form.ts';
import { forms } from '../forms/index.ts';
import { message } from '../messages/message.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { isUnderstood } from '../report/table-state.ts';
import { labelKey } from '../text/label-key.ts';
import { defineRule } from './rule.ts';

/** A row with figures that the official form does not have, or has once. */
export const tableRowExtra = defineRule(
  {
    id: 'table-row-extra',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables.filter(isUnderstood)) {
      const astray = labelsAstray(report, bound);
      for (const { label, range, repeats } of bound.extraRows) {
        if (labelsIn(label).some((key) => astray.has(key))) continue;
        const args = { table: bound.table.name, row: label };
        yield {
          message: message(repeats ? 'table-row-extra.repeated' : 'table-row-extra', args),
          range,
          data: args,
        };
      }
    }
  },
);

/**
 * Labels of tables whose heading is missing: below another's heading their rows are no rows too many. A table without its
 * own may have run together with any other.
 */
function labelsAstray({ sections }: Report, { table, extraRows }: BoundTable): ReadonlySet<string> {
  if (extraRows.length === 0) return new Set();
  const headed = new Set(sections.map(({ form }) => form.number));
  const astray = forms
    .flatMap(({ tables }) => tables)
    .filter(
      ({ name, section }) => name !== table.name && !(headed.has(table.section) && headed.has(section)),
    );
  return new Set(astray.flatMap(labelsOf).map(labelKey));
}

function labelsOf(table: TableForm): string[] {
  const rows = allRows(table).flatMap(({ row }) => [...row.path, ...rightLabels(row)]);
  return [...rows, ...table.blocks.flatMap(({ columns }) => columns.map(({ label }) => label))];
}

/** The key of a label, and of the last part of `一／二／三`. */
function labelsIn(label: string): string[] {
  return [label, label.split(/[／/]/).at(-1) ?? ''].map(labelKey);
}
