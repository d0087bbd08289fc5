import { memoizeText } from '../text/memo.ts';

/** A count in prose: 35件, 14万余条, 三十五份. Offsets are into the text without blanks that it was read from. */
export interface Figure {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  /** Behind the last digit. */
  readonly digitsEnd: number;
  readonly value: number;
  readonly unit: string;
  /** 约, 近, 余, 多: nothing exact can be held against it. */
  readonly isApproximate: boolean;
  readonly isChinese: boolean;
}

/** A share or a rate: 33.9%, 百分之三十. */
export interface Percentage {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Digits behind the point, as printed. */
  readonly decimals: number;
  readonly isApproximate: boolean;
}

const UNIT =
  '万元|亿元|元|件次|人次|件|宗|起|例|个|份|条|项|篇|则|部|期|场|次|人|家|页|户|位|名|天|日|年|月|号|时|分|级|版|届|楼|公里|吨|亩';
const FIGURE = new RegExp(
  `(\\d{1,3}(?:[,，]\\d{3})+(?![\\d])|\\d+)(\\.\\d+)?([余多]?[万亿]?[余多]?)(${UNIT})?`,
  'g',
);
const CHINESE = /([零〇一二两三四五六七八九十百千万]{1,12})([余多]?)(件|宗|起|例|份|条|篇|项)/g;
const PERCENT = /(\d{1,9})(?:\.(\d{1,9}))?[%％]/g;
/** What makes the figure behind it a rough one. */
const ABOUT = /(?:约|近|超|超过|逾|大约|将近|接近|达到近|至少|不少于)$/;
/** Ordinals, document numbers, and what else is a name rather than a count. */
const NAME_BEFORE = /[第〔［[（(]$|[第〔]\d{0,4}$|[A-Za-z\d.]$/;
const UNIT_OF_DATES = new Set(['年', '月', '日', '号', '时', '分', '级', '版', '届', '楼', '天']);
const MULTIPLES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Four rules ask for the figures of the same paragraph one after the other. */
const MOST_KNOWN = 100;

/** Every count of a text without blanks, in its order. Years, dates, document numbers and ordinals are none. */
export const figuresIn = memoizeText((raw): readonly Figure[] => {
  const text = plainDigits(raw);
  return [...arabicFigures(text), ...chineseFigures(text)].sort((a, b) => a.start - b.start);
}, MOST_KNOWN);

function arabicFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, integer = '', fraction = '', scale = '', unit] = match;
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    if (unit === undefined || UNIT_OF_DATES.has(unit) || isName(before)) continue;
    const multiple = MULTIPLES[scale.replace(/[余多]/g, '')] ?? 1;
    figures.push({
      start: match.index,
      end: match.index + whole.length,
      digitsEnd: match.index + integer.length + fraction.length,
      value: Number(integer.replace(/[,，]/g, '') + fraction) * multiple,
      unit,
      // 14万件 is rounded as well: nobody counts tens of thousands to the last one without digits.
      isApproximate: scale !== '' || isRough(before, text.slice(match.index + whole.length)),
      isChinese: false,
    });
  }
  return figures;
}

function isName(before: string): boolean {
  // An opening bracket tells nothing by itself: （12件.
  return NAME_BEFORE.test(before) && !/[（(]$/.test(before);
}

function isRough(before: string, after: string): boolean {
  return ABOUT.test(before) || /^(?:左右|以上|上下|以内)/.test(after);
}

function chineseFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const [whole, numeral = '', rough = '', unit = ''] = match;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const value = chineseNumber(numeral);
    if (value === null || /[第每逐任这那某各同另哪几]$/.test(before)) continue;
    figures.push({
      start: match.index,
      end: match.index + whole.length,
      digitsEnd: match.index + numeral.length,
      value,
      unit,
      isApproximate: rough !== '' || isRough(before, text.slice(match.index + whole.length)),
      isChinese: true,
    });
  }
  return figures;
}

/** Every percentage of a text without blanks. */
export function percentagesIn(raw: string): Percentage[] {
  const text = plainDigits(raw);
  return [...text.matchAll(PERCENT)].map((match) => {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      value: Number(`${match[1]}.${match[2] ?? '0'}`),
      decimals: match[2]?.length ?? 0,
      isApproximate: isRough(before, text.slice(end, end + 2)),
    };
  });
}

const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三十五 → 35, 一百零二 → 102, 两 → 2, 二〇 → 20; null for what is no number. */
export function chineseNumber(numeral: string): number | null {
  const plain = numeral.replace(/[〇]/g, '零').replace(/两/g, '二');
  if (plain === '' || plain === '万') return null;
  const [high = '', low] = plain.includes('万') ? plain.split('万') : ['', plain];
  const lower = belowTenThousand(low ?? '');
  const upper = plain.includes('万') ? belowTenThousand(high) : 0;
  return lower === null || upper === null ? null : upper * 1e4 + lower;
}

function belowTenThousand(text: string): number | null {
  if (text === '') return 0;
  if (!/[十百千]/.test(text)) {
    const digits = [...text].map((digit) => DIGITS.indexOf(digit));
    return digits.includes(-1) ? null : Number(digits.join(''));
  }
  let sum = 0;
  let digit = 0;
  let isOpen = false;
  for (const char of text) {
    const power = POWERS[char];
    if (power === undefined) {
      digit = DIGITS.indexOf(char);
      if (digit === -1) return null;
      isOpen = true;
    } else {
      sum += (isOpen ? digit : 1) * power;
      digit = 0;
      isOpen = false;
    }
  }
  return sum + digit;
}

/** Full-width digits and points as their plain twins, one character for one. */
export function plainDigits(text: string): string {
  if (!/[０-９．]/.test(text)) return text;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.');
}
