import type { Fix } from '../findings/finding.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import type { ColumnForm } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import type { BoundCell } from '../report/report.ts';
import { statedHeaders } from '../report/stated-headers.ts';
import { makeRange } from '../text/range.ts';
import { cellFinding } from './cell-finding.ts';
import { cellsOfReport } from './cells.ts';
import { shiftPoint, statesOtherUnit } from './money-unit.ts';
import { defineRule } from './rule.ts';

/** By how many digits a figure in another unit has to be moved to be one in 万元. */
const TO_TEN_THOUSANDS: Readonly<Record<string, number>> = { 元: -4, 万: 0, 万元: 0, 亿元: 4 };

/** A fee in another unit than the one the form prints in the header, or with the unit once more behind the figure. */
export const feeUnit = defineRule(
  {
    id: 'fee-unit',
    severity: 'warning',
    fix: 'review',
    tag: 'structure',
    forms: ['2021'],
    source: '国办公开办函〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables) {
      for (const { cell, column } of statedHeaders(bound)) {
        if (!statesOtherUnit(cell.text.text, column)) continue;
        yield {
          message: message('fee-unit.header', { stated: cell.text.trimmed, unit: column.unit ?? '' }),
          range: cell.text.range,
          data: { table: bound.table.name, column: column.label },
        };
      }
    }
    for (const place of cellsOfReport(report)) {
      const { reading, column } = place.cell;
      if (column.unit === undefined || reading.kind !== 'number' || reading.unit === null) continue;
      const isSame = reading.unit === column.unit;
      yield {
        ...cellFinding(place, isSame ? 'fee-unit.repeated' : 'fee-unit'),
        ...(isSame ? { severity: 'info' as const } : {}),
        fixes: inUnit(place.cell, column),
      };
    }
  },
);

/** The figure in the unit of the form, without a unit behind it. */
function inUnit({ cell, reading }: BoundCell, { unit }: ColumnForm): Fix[] {
  if (reading.kind !== 'number' || reading.unit === null || unit !== '万元') return [];
  const shift = TO_TEN_THOUSANDS[reading.unit];
  if (shift === undefined) return [];
  const { digits } = reading;
  const stated = cell.text.text
    .slice(digits.start, digits.end)
    .normalize('NFKC')
    .replace(/[,'’\s]/g, '');
  const value = shift === 0 ? stated : shiftPoint(stated, shift);
  const span = makeRange(digits.start, digits.end + reading.unit.length);
  return [
    {
      title: message('fix.write', { value }),
      safety: 'review',
      edits: replaceSpan(cell.text, span, value),
      preferred: true,
    },
  ];
}
