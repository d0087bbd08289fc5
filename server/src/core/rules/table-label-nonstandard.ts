import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { labelDifference } from '../report/stated-label.ts';
import { defineRule } from './rule.ts';

/**
 * A row label in other characters than the form's. Rows without a grid have labels put together from pieces that the
 * page was cut into: of them nothing is said.
 */
export const tableLabelNonstandard = defineRule(
  {
    id: 'table-label-nonstandard',
    severity: 'warning',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables) {
      for (const row of bound.rows) {
        const difference = row.part.notation === 'loose-rows' ? null : labelDifference(row);
        if (!row.labelCell || !difference) continue;
        // A row of the author's own moves the numbers of those below it: that is `table-row-extra`.
        if (difference.kind === 'number' && bound.extraRows.length > 0) continue;
        const { text } = row.labelCell;
        const { span, due, kind, isSure } = difference;
        const stated = text.text.slice(span.start, span.end).replace(/\s+/g, '');
        yield {
          severity: kind === 'misspelt' ? 'warning' : 'info',
          message: message('table-label-nonstandard', { table: bound.table.name, stated, label: due }),
          range: text.sourceRange(span),
          data: { table: bound.table.name, row: row.label },
          fixes: [
            {
              title: message('fix.standard-label', { label: due }),
              safety: isSure ? 'safe' : 'review',
              edits: replaceSpan(text, span, due),
              preferred: true,
            },
          ],
        };
      }
    }
  },
);
