import type { Fix, TextEdit } from '../findings/finding.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { periodOf } from '../prose/period.ts';
import { openingOf } from '../prose/opening.ts';
import { sentencesOf, spanIn } from '../prose/sentences.ts';
import type { Report } from '../report/report.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

/** The report says itself whose it is: 现将云川市2024年政府信息公开工作年度报告公布如下. */
const NAMES_ITSELF = /^现将[^，。]{0,60}?(\d{4})年度?[^，。《]{0,20}?政府信息公开(?:工作)?年度报告/;
/** Longer ones are none. */
const LONGEST = 140;

/**
 * The title names one year, the period or the opening another. The title is taken to be right, unless it names a year
 * that the report can't be about.
 */
export const yearInconsistent = defineRule(
  { id: 'year-inconsistent', severity: 'error', fix: 'review', tag: 'dates', source: '《条例》第四十九条' },
  function* ({ report }) {
    const year = report.title?.year ?? null;
    if (year === null) return;
    if (year !== report.year) {
      yield* ofTitle(report, year);
      return;
    }
    yield* ofPeriod(report, year);
    for (const paragraph of openingOf(report)) {
      for (const sentence of sentencesOf(paragraph)) {
        const from = sentence.text.indexOf('现将');
        const match = from < 0 ? null : NAMES_ITSELF.exec(sentence.text.slice(from, from + LONGEST));
        const stated: number = Number(match?.[1] ?? year);
        if (!match || stated === year) continue;
        const at = from + match[0].lastIndexOf(`${stated}年`);
        const { text, span } = spanIn(sentence, at, 4);
        yield finding(text, [span], makeRange(span.start, span.end + 1), { year, stated });
      }
    }
  },
);

/** The title names a year from before there was a format, the period a later one. */
function* ofTitle({ title, year, source }: Report, named: number): Iterable<Draft> {
  if (!title || year === null) return;
  const at = source.text.indexOf(String(named), title.range.start);
  const isPlain = at >= 0 && at < title.range.end;
  const range = isPlain ? makeRange(at, at + String(named).length) : title.range;
  yield {
    message: message('year-inconsistent.title', { year: named, covered: year }),
    range,
    fixes: isPlain ? [fixOf(year, [{ range, newText: String(year) }])] : [],
  };
}

function* ofPeriod(report: Report, year: number): Iterable<Draft> {
  const period = periodOf(report);
  if (!period || period.start.year === null || period.start.year === year) return;
  const { start, end, text } = period;
  // Two different years are a broken period, which is another rule's.
  if (end.year !== null && end.year !== start.year) return;
  const years = [start.yearSpan, end.yearSpan].filter((span): span is Range => span !== null);
  yield finding(text, years, makeRange(start.span.start, end.span.end), {
    year,
    stated: start.year ?? year,
  });
}

function finding(
  text: MappedText,
  years: readonly Range[],
  span: Range,
  { year, stated }: { readonly year: number; readonly stated: number },
): Draft {
  return {
    message: message('year-inconsistent', { year, stated }),
    range: text.sourceRange(span),
    fixes: [
      fixOf(
        year,
        years.flatMap((ofYear) => replaceSpan(text, ofYear, String(year))),
      ),
    ],
  };
}

function fixOf(year: number, edits: readonly TextEdit[]): Fix {
  return { title: message('fix.set-year', { year }), safety: 'review', edits, preferred: true };
}
