import type { BoundTable, Report } from '../report/report.ts';
import { cellFinding } from './cell-finding.ts';
import { numbersOfType } from './cells.ts';
import { moneyUnitIn } from './money-unit.ts';
import { defineRule } from './rule.ts';

/** An amount whose unit is neither in its cell nor in the form's header nor anywhere near the table. */
export const procurementUnitMissing = defineRule(
  {
    id: 'procurement-unit-missing',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    forms: ['2019'],
    source: '通行做法（2019年格式）',
  },
  function* ({ report }) {
    for (const place of numbersOfType(report, ['amount'], (value) => value !== 0)) {
      const { column, cell, reading } = place.cell;
      if (column.unit !== undefined || reading.kind !== 'number') continue;
      if (reading.unit !== null || moneyUnitIn(cell.text.text) !== null) continue;
      if (!namesUnit(report, place.table)) yield cellFinding(place, 'procurement-unit-missing');
    }
  },
);

/** A header of the author's own (采购总金额（万元）) or a line above or below the table may give the unit. */
function namesUnit({ sections }: Report, { parts, table }: BoundTable): boolean {
  const cells = parts.flatMap((part) => part.rows.flatMap((row) => row.cells.map(({ text }) => text.text)));
  const lines = sections
    .filter(({ form }) => form.number === table.section)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text.text] : [])));
  return [...cells, ...lines].some((text) => moneyUnitIn(text) !== null);
}
