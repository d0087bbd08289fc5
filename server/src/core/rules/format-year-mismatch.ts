import { message } from '../messages/message.ts';
import { defineRule } from './rule.ts';
import { firstCellRange } from './table-range.ts';

/** A table in the format of other report years (60号 is for 2019 and 2020, 30号 for 2021 and later). */
export const formatYearMismatch = defineRule(
  {
    id: 'format-year-mismatch',
    severity: 'error',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    const due = report.form;
    if (!due || report.year === null) return;
    for (const bound of report.tables) {
      // 表四 is one and the same in both formats.
      if (bound.form === due || due.tables.includes(bound.table)) continue;
      yield {
        message: message('format-year-mismatch', {
          year: report.year,
          table: bound.table.name,
          due: due.documentNumber,
          found: bound.form.documentNumber,
        }),
        range: firstCellRange(bound),
        data: { table: bound.table.name },
      };
    }
  },
);
