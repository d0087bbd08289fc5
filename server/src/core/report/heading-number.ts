import { makeRange, type Range } from '../text/range.ts';

/**
 * How a heading is numbered. The official form has `standard` (一、); authors also write （一）, 1、, 第一部分 or nothing.
 * Which of them heads the six parts and which heads something within a part only the whole text can tell.
 */
export type NumberStyle = 'standard' | 'bracketed' | 'bracketed-arabic' | 'arabic' | 'part' | 'none';

/** The number at the beginning of a heading. */
export interface HeadingNumber {
  readonly style: NumberStyle;
  /** In Chinese numerals, whatever the author wrote; null where there is none. */
  readonly numeral: string | null;
  /** Where the numeral itself stands in the heading; empty where there is none. */
  readonly numeralSpan: Range;
  /** Where the words stand, behind number and punctuation and within a frame. */
  readonly wordsSpan: Range;
  /** Whether a point, a bracket or a blank tells the number from the words: not so in 一是 and 一般. */
  readonly isApart: boolean;
  /** Written as the form has it: 一、 with some point behind the numeral, and no frame around the heading. */
  readonly isStandard: boolean;
}

const FRAMED = /^[【〖[［]([^【】〖〗[\]［］]*)[】〗\]］]$/;
const NUMBER =
  /^([(（〔［【]?)\s{0,4}(第?)\s{0,4}([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s{0,4}((?:部分|章|节|部份)?)\s{0,4}([)）〕］】]?)\s{0,4}([、，,.．。:：;；·丶､﹑]?)\s{0,4}/;
/** The point that was behind a number which is lost: 、总体情况. */
const LOST_NUMBER = /^[、，．]\s?/;
const NUMERALS = '一二三四五六七八九十';

/** 0 for 一; −1 for null and for what is beyond ten. */
export function numeralRank(numeral: string | null): number {
  return numeral === null ? -1 : NUMERALS.indexOf(numeral);
}

/** Splits a heading into its number and the rest. Total: a heading without a number is all rest. */
export function splitHeadingNumber(heading: string): HeadingNumber {
  const framed = FRAMED.exec(heading);
  const text = framed?.[1] ?? heading;
  const offset = framed ? 1 : 0;
  const match = NUMBER.exec(text);
  if (!match) return withoutNumber(offset, text);
  const [whole, open = '', ordinal = '', digits = '', unit = '', close = '', point = ''] = match;
  const numeral = inChinese(digits);
  const style = styleOf({ digits, isPart: ordinal + unit !== '', isBracketed: open !== '' || close !== '' });
  // A bracket that opens and does not close belongs to the words, and 第二十条 is none of the parts.
  if (numeral === null || (open !== '' && close === '') || (ordinal !== '' && unit === ''))
    return withoutNumber(offset, text);
  const start = offset + whole.indexOf(digits);
  return {
    style,
    numeral,
    numeralSpan: makeRange(start, start + digits.length),
    wordsSpan: makeRange(offset + whole.length, offset + text.length),
    isApart: style !== 'standard' || point !== '' || /\s$/.test(whole),
    isStandard: style === 'standard' && !framed && point !== '' && point !== '丶',
  };
}

function withoutNumber(offset: number, text: string): HeadingNumber {
  const point = LOST_NUMBER.exec(text)?.[0].length ?? 0;
  return {
    style: 'none',
    numeral: null,
    numeralSpan: makeRange(0, 0),
    wordsSpan: makeRange(offset + point, offset + text.length),
    isApart: false,
    isStandard: false,
  };
}

function styleOf(written: { digits: string; isPart: boolean; isBracketed: boolean }): NumberStyle {
  if (written.isPart) return 'part';
  const isChinese = NUMERALS.includes(written.digits.charAt(0));
  if (written.isBracketed) return isChinese ? 'bracketed' : 'bracketed-arabic';
  return isChinese ? 'standard' : 'arabic';
}

/** 2 → 二; numerals beyond ten stay as they are, null where digits give no number of a heading. */
function inChinese(digits: string): string | null {
  const plain = digits.normalize('NFKC');
  if (!/^\d+$/.test(plain)) return digits;
  const value = Number(plain);
  return value >= 1 && value <= NUMERALS.length ? NUMERALS.charAt(value - 1) : null;
}
