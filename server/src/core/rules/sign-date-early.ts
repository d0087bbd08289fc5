import { message } from '../messages/message.ts';
import { periodOf } from '../prose/period.ts';
import { signatureOf } from '../report/signature.ts';
import { defineRule } from './rule.ts';

/** Signed before the year that it reports on was over. */
export const signDateEarly = defineRule(
  { id: 'sign-date-early', severity: 'error', fix: 'none', tag: 'dates', source: '《条例》第四十九条' },
  function* ({ report }) {
    const date = signatureOf(report)?.date;
    if (!date?.written || report.year === null || date.written.year > report.year) return;
    // Period and signature agree: it is the year of the title that is wrong.
    if (periodOf(report)?.start.year === date.written.year - 1) return;
    yield {
      message: message('sign-date-early', { date: date.line.text.trimmed, year: report.year }),
      range: date.line.text.range,
    };
  },
);
