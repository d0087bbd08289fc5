import { plainYears } from '../report/title-text.ts';
import type { Report } from '../report/report.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import { OVERVIEW, type Paragraph, paragraphsOf } from './paragraphs.ts';

/** One end of a period: what is not written is null. */
export interface PeriodEnd {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Whether 日 or 号 stands behind the day. */
  readonly hasDayMark: boolean;
  /** Where it stands in the paragraph's text, and in it the digits of the year. */
  readonly span: Range;
  readonly yearSpan: Range | null;
}

/** The period that the figures of a report are said to cover (统计期限). */
export interface Period {
  readonly text: MappedText;
  readonly start: PeriodEnd;
  readonly end: PeriodEnd;
}

/** Words by which a sentence speaks of the period, and how far behind them it may begin. */
const SUBJECT =
  /统计(?:数据)?(?:的)?(?:起止|截止)?(?:期限|时限|时间|日期|期间|周期|区间|范围|时段)|(?:所列|涉及|所涉|列出)的?(?:各项)?(?:统计)?数据|数据(?:的)?(?:统计)?(?:期限|时限|时间|范围|区间|周期)/g;
const REACH = 40;
const RANGE =
  /(?:(\d{4})年度?|(?:本|当)年度?)?(\d{1,2})月(\d{1,2})([日号]?)[，,]?(?:[起始开])?[，,]?(?:[至到]|[-—–－~～―─]{1,2})(?:(\d{4})年度?|[同当本]年度?)?(\d{1,2})月(?:(\d{1,2})([日号]?)|底)/;
const DOTTED = /\d{4}[./-]\d{1,2}[./-]\d{1,2}/;

/** The period stated above the first section, in the overview or at the end; null where none is written as two days. */
export function periodOf(report: Report): Period | null {
  for (const paragraph of proseAboutPeriod(report)) {
    if (!/[年月]/.test(paragraph.text.text)) continue;
    const text = plainYears(paragraph.text.text);
    for (const subject of text.matchAll(SUBJECT)) {
      if (
        paragraph.section !== null &&
        !/报告|年报/.test(text.slice(Math.max(0, subject.index - 40), subject.index + 10))
      )
        continue;
      const period = readPeriod(paragraph, text, subject.index + subject[0].length);
      if (period) return period;
    }
  }
  return null;
}

/** Whether something is said of the period, in whichever form: 统计期限为2024年度, 2024.1.1—2024.12.31. */
export function saysPeriod(report: Report): boolean {
  return paragraphsOf(report).some(({ text }) => {
    const plain = plainYears(text.text);
    return (
      /统计(?:数据)?(?:的)?(?:起止|截止)?(?:期限|时限|时间|日期|期间|周期|区间|范围|时段)|数据(?:统计)?截[至止]/.test(
        plain,
      ) ||
      /1月1日[^。]{0,8}(?:[至到]|[-—–－~～―─])[^。]{0,8}12月(?:31|底)/.test(plain) ||
      (/数据|报告|统计/.test(plain) && DOTTED.test(plain))
    );
  });
}

function* proseAboutPeriod(report: Report): Iterable<Paragraph> {
  for (const paragraph of paragraphsOf(report)) {
    const { section } = paragraph;
    if (section === null || section === OVERVIEW || section === '六') yield paragraph;
  }
}

function readPeriod(paragraph: Paragraph, text: string, from: number): Period | null {
  const clause = text.slice(from, from + REACH + 30);
  const match = RANGE.exec(clause);
  if (!match || match.index > REACH || /[。；;]/.test(clause.slice(0, match.index))) return null;
  const at = from + match.index;
  const whole = match[0];
  const endText = /(?:(?:\d{4}|[同当本])年度?)?\d{1,2}月(?:\d{1,2}日?|底)$/.exec(whole)?.[0] ?? '';
  const endAt = at + whole.length - endText.length;
  const startText = /^(?:(?:\d{4}|[本当])年度?)?\d{1,2}月\d{1,2}日?/.exec(whole)?.[0] ?? '';
  const startDay = Number(match[3]);
  return {
    text: paragraph.text,
    start: readEnd(at, startText, match[1], match[2], startDay, match[4] !== ''),
    end: readEnd(
      endAt,
      endText,
      match[5],
      match[6],
      Number(match[7] ?? 31),
      match[7] === undefined || match[8] !== '',
    ),
  };
}

function readEnd(
  at: number,
  text: string,
  year: string | undefined,
  month: string | undefined,
  day: number,
  hasDayMark: boolean,
): PeriodEnd {
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day,
    hasDayMark,
    span: makeRange(at, at + text.length),
    yearSpan: year === undefined ? null : makeRange(at, at + 4),
  };
}
