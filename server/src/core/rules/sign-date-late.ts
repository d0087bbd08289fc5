import { message } from '../messages/message.ts';
import { dueDateOf } from '../report/due-date.ts';
import { signatureOf } from '../report/signature.ts';
import { dayNumber } from '../report/written-date.ts';
import { defineRule } from './rule.ts';

/** Signed after the day by which it had to be published. */
export const signDateLate = defineRule(
  { id: 'sign-date-late', severity: 'warning', fix: 'none', tag: 'dates', source: '《条例》第四十九条' },
  function* ({ report }) {
    const date = signatureOf(report)?.date;
    if (!date?.written || report.year === null) return;
    const due = dueDateOf(report.organ);
    if (dayNumber(date.written) <= dayNumber({ year: report.year + 1, ...due })) return;
    yield {
      message: message(due.whose === 'department' ? 'sign-date-late' : 'sign-date-late.government', {
        date: date.line.text.trimmed,
        year: report.year + 1,
      }),
      range: date.line.text.range,
    };
  },
);
