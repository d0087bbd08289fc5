import { isBlankCode } from '../text/blank.ts';
import { plainYears } from './title-text.ts';

/** A month as it is written, its day left open: 2025年1月　日. */
export interface WrittenMonth {
  readonly year: number;
  readonly month: number;
}

/** A day as it is written, in whichever digits and with whichever separators. */
export interface WrittenDate extends WrittenMonth {
  readonly day: number;
  /** Whether it reads 2021年1月29日: Arabic numerals, no leading zero, blanks left out. */
  readonly isStandard: boolean;
}

/** Longer lines are prose, whatever they begin with. */
const LONGEST_DATE = 40;
const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(`^(\\d{4})[年./-](${NUMERAL}|元)[月./-](${NUMERAL})[日号]?$`);

/** A date whose day nobody has filled in yet. */
const OPEN_DATE = new RegExp(`^(\\d{4})年(${NUMERAL}|元)月[×Xx＿_]{0,4}日?$`);

/** Reads a line that is a date and nothing else, in brackets or not; null for any other line. */
export function readDate(line: string): WrittenDate | null {
  const text = dateText(line);
  const match = DATE.exec(plainYears(text));
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), numeralOf(match[2]), numeralOf(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year, month, day, isStandard: text === writeDate({ year, month, day }) };
}

/** Reads a line that is a date without its day and nothing else; null for any other line. */
export function readOpenDate(line: string): WrittenMonth | null {
  const match = OPEN_DATE.exec(plainYears(dateText(line)));
  if (!match) return null;
  const [year, month] = [Number(match[1]), numeralOf(match[2])];
  return month < 1 || month > 12 ? null : { year, month };
}

/** Blanks, a bracket, and the first digit of a year. */
const BEGINS_AS_DATE =
  /^[\s\u200b-\u200d\u2060\ufeff\u00ad]*[（(]?[\s\u200b-\u200d\u2060\ufeff\u00ad]*[\d０-９一二]/;

/** What of a line may be a date; empty for one that is too long for any. */
function dateText(line: string): string {
  if (line.length > LONGEST_DATE * 3 || !BEGINS_AS_DATE.test(line)) return '';
  const text = withoutBrackets(withoutBlankCodes(line));
  return text.length > LONGEST_DATE ? '' : text;
}

/** A day as official documents write it (GB/T 9704—2012, 成文日期). */
export function writeDate({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): string {
  return `${year}年${month}月${day}日`;
}

/** A day as a number that sorts by time. */
export function dayNumber({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): number {
  return year * 10000 + month * 100 + day;
}

function withoutBlankCodes(line: string): string {
  return [...line].filter((char) => !isBlankCode(char.charCodeAt(0))).join('');
}

function withoutBrackets(text: string): string {
  return /^[（(](.*)[）)]$/.exec(text)?.[1] ?? text;
}

/** 1, 01, 一, 元, 十二, 二十九; 0 for what is none of them. */
function numeralOf(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const match = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match) return 0;
  const digit = (char = ''): number => Math.max(0, '〇一二三四五六七八九'.indexOf(char));
  if (match[2] === '') return match[1] !== '' && match[3] !== '' ? 0 : digit(match[1] || match[3]);
  return (match[1] === '' ? 1 : digit(match[1])) * 10 + (match[3] === '' ? 0 : digit(match[3]));
}
