import { message } from '../messages/message.ts';
import { cellRef } from '../relations/equation.ts';
import { lacksRulemakingPower } from '../report/organ-powers.ts';
import { statedValue } from '../report/report.ts';
import { defineRule } from './rule.ts';

/** 规章 of an organ that can't make any. One finding a row, on its first figure. */
export const regulationAuthority = defineRule(
  { id: 'regulation-authority', severity: 'warning', fix: 'none', tag: 'structure', source: '《立法法》' },
  function* ({ report }) {
    const { organ } = report;
    if (organ === null || !lacksRulemakingPower(organ)) return;
    for (const table of report.tables) {
      for (const row of table.rows) {
        const reserved = row.form.reservedColumns ?? [];
        const cells = row.cells.filter(
          (cell) => reserved.includes(cell.column.id) && (statedValue(cell) ?? 0) > 0,
        );
        const [first] = cells;
        if (!first) continue;
        const args = {
          organ,
          table: table.table.name,
          row: row.form.path.at(-1) ?? '',
          column: first.column.label,
          value: statedValue(first) ?? 0,
        };
        yield {
          message: message('regulation-authority', args),
          range: first.cell.range,
          data: {
            table: table.table.name,
            row: row.label,
            column: first.column.label,
            cells: cells.map((cell) => cellRef({ table, row, cell })),
          },
        };
      }
    }
  },
);
