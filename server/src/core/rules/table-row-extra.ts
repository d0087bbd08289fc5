import { message } from '../messages/message.ts';
import { isUnderstood } from '../report/table-state.ts';
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
      for (const { label, range, repeats } of bound.extraRows) {
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
