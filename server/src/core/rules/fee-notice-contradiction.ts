import { message } from '../messages/message.ts';
import { paragraphsOf } from '../prose/paragraphs.ts';
import { makeRange } from '../text/range.ts';
import { shortRowLabel } from '../relations/equation.ts';
import { statedValue } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { unpaidApplications } from './unpaid-applications.ts';

/** 未发出收费通知, 发出收费通知0件; not 未收取信息处理费: who does not pay has been asked to. */
const DENIAL =
  /(?:未|没有|从未)(?:曾)?(?:向[^，。；]{0,12})?(?:发出|发送|开具|下达|出具|制发|送达)[^，。；不]{0,12}(?:收费|缴费)通知|发出[^，。；\d]{0,10}(?:收费|缴费)通知书?0(?:件|份|次)/;

/** The text says that nobody was asked for a fee, 表三 counts applicants who were and did not pay. */
export const feeNoticeContradiction = defineRule(
  {
    id: 'fee-notice-contradiction',
    severity: 'warning',
    fix: 'none',
    tag: 'prose',
    forms: ['2021'],
    source: '按指标含义',
  },
  function* ({ report }) {
    const unpaid = unpaidApplications(report);
    if (!unpaid) return;
    for (const { text, section } of paragraphsOf(report)) {
      const denial = DENIAL.exec(text.text);
      if (!denial) continue;
      const value = statedValue(unpaid.cell) ?? 0;
      const row = shortRowLabel(unpaid);
      yield {
        message: message('fee-notice-contradiction', { row, value }),
        range: text.sourceRange(makeRange(denial.index, denial.index + denial[0].length)),
        related: [
          {
            message: message('related.cell', { cell: row, text: unpaid.cell.cell.text.trimmed }),
            range: unpaid.cell.cell.range,
          },
        ],
        data: {
          ...(section && { section }),
          table: unpaid.table.table.name,
          row: unpaid.row.label,
          stated: value,
        },
      };
    }
  },
);
