import { message } from '../messages/message.ts';
import { denialsOf } from '../prose/denials.ts';
import { quantityValue } from '../prose/quantities.ts';
import { cellRef, shortRowLabel } from '../relations/equation.ts';
import { defineRule } from './rule.ts';

/** Prose says that there were none where a table counts some. */
export const proseDeniesNonzero = defineRule(
  {
    id: 'prose-denies-nonzero',
    severity: 'warning',
    fix: 'none',
    tag: 'prose',
    source: '正文与表格数据应当一致',
  },
  function* ({ report }) {
    for (const { paragraph, span, cells } of denialsOf(report)) {
      for (const address of cells) {
        const stated = quantityValue(report, [address]);
        const at = stated?.cells[0];
        if (!stated || !at || stated.value === 0) continue;
        const name = `${shortRowLabel(at)}／${at.cell.column.label}`;
        yield {
          message: message('prose-denies-nonzero', {
            words: paragraph.text.text.slice(span.start, span.end),
            table: at.table.table.name,
            cell: name,
            value: stated.value,
          }),
          range: paragraph.text.sourceRange(span),
          related: [
            {
              message: message('related.cell', { cell: name, text: at.cell.cell.text.trimmed || '—' }),
              range: at.cell.cell.range,
            },
          ],
          data: {
            table: at.table.table.name,
            stated: 0,
            computed: stated.value,
            cells: stated.cells.map(cellRef),
          },
        };
      }
    }
  },
);
