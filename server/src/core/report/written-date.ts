import { isBlankCode } from '../text/blank.ts';
import { plainYears } from './title-text.ts';

/** A day as it is written, in whichever digits and with whichever separators. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether it reads 2021年1月29日: Arabic numerals, no leading zero, blanks left out. */
  readonly isStandard: boolean;
}

/** Longer lines are prose, whatever they begin with. */
const LONGEST_DATE = 40;
const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(`^(\\d{4})[年./-](${NUMERAL}|元)[月./-](${NUMERAL})[日号]?$`);

/** Reads a line that is a date and nothing else, in brackets or not; null for any other line. */
export function readDate(line: string): WrittenDate | null {
  if (line.length > LONGEST_DATE * 3) return null;
  const text = withoutBrackets(withoutBlankCodes(line));
  if (text.length > LONGEST_DATE) return null;
  const match = DATE.exec(plainYears(text));
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), numeralOf(match[2]), numeralOf(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year, month, day, isStandard: text === writeDate({ year, month, day }) };
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
