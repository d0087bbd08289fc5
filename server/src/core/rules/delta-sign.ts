import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { cellFinding } from './cell-finding.ts';
import { cellsOfReport } from './cells.ts';
import { defineRule } from './rule.ts';
import { signDue } from './signed-change.ts';

/** A change without its sign, or with a word for it. */
export const deltaSign = defineRule(
  { id: 'delta-sign', severity: 'info', fix: 'safe', tag: 'style', forms: ['2019'], source: '通行做法' },
  function* ({ report }) {
    for (const place of cellsOfReport(report)) {
      const { cell, reading } = place.cell;
      const value = signDue(place.cell);
      if (value === null || reading.kind !== 'number') continue;
      yield {
        ...cellFinding(place, 'delta-sign'),
        fixes: [
          {
            title: message('fix.write', { value }),
            safety: 'safe',
            edits: replaceSpan(cell.text, reading.digits, value),
            preferred: true,
          },
        ],
      };
    }
  },
);
