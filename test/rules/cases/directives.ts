import { type Cases, cells, html, md } from '../make-cases.ts';

const wrongRow = ['| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |'] as const;
const above = (line: string) => ['## 三、收到和处理', `${line}\n## 三、收到和处理`] as const;

/** What authors ask of the checks within the text, and what they ask in vain. */
export const directiveCases: Cases = {
  'suppression-unused': [
    md(
      'a rule that finds nothing there',
      [above('<!-- govreport-disable-table applications-row-total -->')],
      ['suppression-unused'],
    ),
    md(
      'one of two',
      [wrongRow, above('<!-- govreport-disable-table applications-row-total, cell-negative -->')],
      ['suppression-unused', 'applications-outcomes-total'],
    ),
    md('a misspelt name', [above('<!-- govreport-disable-file cell-blnk -->')], ['suppression-unused']),
    md('no rule at all', [above('<!-- govreport-disable-next-line -->')], ['suppression-unused']),
    md('a word that is none', [above('<!-- govreport-disable cell-blank -->')], ['suppression-unused']),
    cells(
      'in plain text',
      [['一、总体情况', '#govreport-disable-next-line section-order\n一、总体情况']],
      ['suppression-unused'],
    ),
    html(
      'in HTML',
      [['<p>三、', '<!-- govreport-disable-file cell-blank --><p>三、']],
      ['suppression-unused'],
    ),
    md('used', [
      wrongRow,
      above('<!-- govreport-disable-table applications-row-total, applications-outcomes-total -->'),
    ]),
    md('words that only look like it', [
      ['本年度未收取', '本单位使用 govreport-disable-file 一词。本年度未收取'],
    ]),
  ],
};
