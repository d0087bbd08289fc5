import { rowLabel } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { isUnderstood } from '../report/table-state.ts';
import { defineRule } from './rule.ts';

/** A row with a cell too few or too many: its values stand under the wrong headers, so none of them is read. */
export const tableShape = defineRule(
  {
    id: 'table-shape',
    severity: 'error',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables.filter(isUnderstood)) {
      for (const { places, range, expected, actual } of bound.misshapenRows) {
        const row = places.map((place) => rowLabel(place.block, place.row)).join('、');
        yield {
          message: message('table-shape', { table: bound.table.name, row, expected, actual }),
          range,
          data: { table: bound.table.name, row },
        };
      }
    }
  },
);
