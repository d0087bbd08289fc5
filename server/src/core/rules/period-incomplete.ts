import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { type Period, type PeriodEnd, periodOf } from '../prose/period.ts';
import { makeRange } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

/**
 * The period is not the whole year (条例第四十九条: the report of the year before). Where 日 alone is missing it may be
 * put in without asking; another day or year is for the author to confirm, as the figures may be those of that period.
 */
export const periodIncomplete = defineRule(
  { id: 'period-incomplete', severity: 'error', fix: 'safe', tag: 'dates', source: '《条例》第四十九条' },
  function* ({ report }) {
    const period = periodOf(report);
    if (!period || report.year === null) return;
    const { start, end } = period;
    const year = start.year !== null && start.year === (end.year ?? start.year) ? start.year : report.year;
    const isStartRight = isDay(start, year, 1, 1);
    const isEndRight = isDay(end, year, 12, 31);
    if (isStartRight && isEndRight) yield* withoutDayMark(period, year);
    else yield wrongDays(period, year, { isStartRight, isEndRight });
  },
);

function isDay(end: PeriodEnd, year: number, month: number, day: number): boolean {
  return (end.year === null || end.year === year) && end.month === month && end.day === day;
}

function wrongDays(
  { text, start, end }: Period,
  year: number,
  { isStartRight, isEndRight }: { readonly isStartRight: boolean; readonly isEndRight: boolean },
): Draft {
  const written = (part: PeriodEnd, day: string): string => `${part.year === null ? '' : `${year}年`}${day}`;
  return {
    message: message('period-incomplete', { year }),
    range: text.sourceRange(makeRange(start.span.start, end.span.end)),
    fixes: [
      {
        title: message('fix.whole-year', { year }),
        safety: 'review',
        edits: [
          ...(isStartRight ? [] : replaceSpan(text, start.span, written(start, '1月1日'))),
          ...(isEndRight ? [] : replaceSpan(text, end.span, written(end, '12月31日'))),
        ],
        preferred: true,
      },
    ],
  };
}

function* withoutDayMark({ text, start, end }: Period, year: number): Iterable<Draft> {
  const bare = [start, end].filter(({ hasDayMark }) => !hasDayMark);
  const [first] = bare;
  if (!first) return;
  yield {
    message: message('period-incomplete', { year }),
    range: text.sourceRange(makeRange(first.span.start, (bare.at(-1) ?? first).span.end)),
    severity: 'warning',
    fixes: [
      {
        title: message('fix.add-day-mark'),
        safety: 'safe',
        edits: bare.map(({ span }) => ({
          range: afterSpan(text.sourceRange(span).end),
          newText: '日',
        })),
        preferred: true,
      },
    ],
  };
}

function afterSpan(offset: number) {
  return makeRange(offset, offset);
}
