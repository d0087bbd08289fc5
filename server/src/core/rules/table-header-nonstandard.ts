import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { headerWords, statedHeaders } from '../report/stated-headers.ts';
import { isOneSlip } from '../text/one-slip.ts';
import { statesOtherUnit } from './money-unit.ts';
import { defineRule } from './rule.ts';

/** The header of a column in other characters than the form's. One with another unit is `fee-unit`. */
export const tableHeaderNonstandard = defineRule(
  {
    id: 'table-header-nonstandard',
    severity: 'warning',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables) {
      for (const { cell, column } of statedHeaders(bound)) {
        const { text } = cell;
        if (headerWords(text.text) === headerWords(column.label)) continue;
        if (statesOtherUnit(text.text, column)) continue;
        // Where no unit is printed the figures may be in another one.
        const keepsUnit = column.unit === undefined || text.text.includes(column.unit);
        const args = {
          table: bound.table.name,
          stated: text.trimmed.replace(/\s+/g, ''),
          header: column.label,
        };
        // （万元） says as much as （单位：万元）.
        const saysSame = withoutUnitWord(text.text) === withoutUnitWord(column.label);
        yield {
          ...(saysSame ? { severity: 'info' as const } : {}),
          message: message('table-header-nonstandard', args),
          range: text.range,
          data: { table: bound.table.name, column: column.label },
          fixes: [
            {
              title: message('fix.standard-label', { label: column.label }),
              safety: keepsUnit && isSure(text.text, column.label) ? 'safe' : 'review',
              edits: replaceSpan(text, text.trimmedSpan, column.label),
              preferred: true,
            },
          ],
        };
      }
    }
  },
);

/** Nothing but a slip of the keyboard or the word 单位: 上年制发件数 may be meant, and a note in brackets says something. */
function isSure(stated: string, due: string): boolean {
  if (/\d|[上去]年|累计|合计/.test(stated)) return false;
  const [own, form] = [withoutUnitWord(stated), withoutUnitWord(due)];
  return own === form || isOneSlip(own, form);
}

function withoutUnitWord(header: string): string {
  return headerWords(header).replace('单位', '');
}
