import { enumeratorLength } from '../../prose/enumerator.ts';
import { figuresIn, plainDigits } from '../../prose/figures.ts';
import { plainYears } from '../../report/title-text.ts';
import { makeRange, type Range } from '../../text/range.ts';
import { chineseFigures } from './chinese-figures.ts';
import { COUNT_UNIT } from './count-units.ts';
import { Cover } from './cover.ts';

/** Dates with or without their year, as far as they are written. */
const DATE =
  /\d{4}年(?:度|(?:\d{1,2}|十[一二]|[一二三四五六七八九十])月(?:份|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}月\d{1,2}[日号]|\d{1,2}月份?/g;
/** Counts, amounts and shares; words such as 余万 belong to them. */
const NUMBER =
  /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?[余多]?[万亿]?[%％‰]?|\d+(?:\.\d+)?(?:[余多]?[万亿][余多]?)?[%％‰]?/g;
/** ⑦条, Ⅶ期; without a unit they number something. */
const SIGN = new RegExp(`[①-⑳Ⅰ-Ⅻ](?=${COUNT_UNIT})`, 'g');

/** 12件, 12余件: what is counted is no number of a telephone, of a list or of a name. */
const NOT_COUNTED = `(?![\\d余多万亿]|${COUNT_UNIT})`;
const PHONE =
  '(?:[(（]0\\d{2,3}[)）]|0\\d{2,3}[-—－]?)?\\d{7,8}(?:转\\d{1,4})?|1[3-9]\\d{9}|[48]00[-—－]?\\d{3}[-—－]?\\d{4}|1[12]\\d|1\\d{4}|\\d{6}';
/** （15）件，is a count wherever it stands. */
const NO_END = `(?!(?:${COUNT_UNIT})(?:[，。；、]|$))`;
const ENUMERATED = new RegExp(`^${NO_END}`);
/** What holds digits and is no figure of the year: names, numbers of documents and of lists, addresses. */
const NAMES: readonly RegExp[] = [
  // 国办发〔2023〕12号, 国务院令第711号, 第20条
  /[〔［[【(（]20\d{2}[〕］\]】)）][第]?\d{1,4}号/g,
  /第\d{1,4}[号条款项届]/g,
  // Addresses of letters, of files and of telephones; those of the web are `addressesIn`.
  /[\w.-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|\]\([^)]{0,300}\)/g,
  new RegExp(`(?:电话|传真|邮编|邮政编码|热线)[是为：:]{0,2}(?:${PHONE})${NOT_COUNTED}`, 'g'),
  new RegExp(`(?<!\\d)0\\d{2,3}[-－—]\\d{7,8}${NOT_COUNTED}`, 'g'),
  // 12345政务服务便民热线
  new RegExp(
    `(?<!\\d)1(?:23\\d{2}|10|19|20|22)${NOT_COUNTED}(?=[”"]?[^，。；\\d]{0,12}(?:热线|平台|电话))`,
    'g',
  ),
  // （1）, 1. and 1、 within a paragraph; but 申请（15）件.
  new RegExp(`(?<=[。；：:;，,、）)”"!！?？])[（(]\\d{1,2}[）)]${NO_END}`, 'g'),
  /(?<=^|[。；：:;])\d{1,2}[.．、](?!\d)/g,
  // 4G, 4K, 5A级; “1+3”, 1+3+N and 1+X, but 15+件.
  /(?<![\dA-Za-z.])\d(?:[GKVD]|A级)(?![A-Za-z])/g,
  new RegExp(`(?<![\\dA-Za-z])\\d{1,2}(?:\\+(?:\\d{1,2}|[NnXx]))+${NOT_COUNTED}`, 'g'),
];
/** It ends where Chinese begins. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+;=%]+/g;
/** 见www.yunchuan.gov.cn 15件: without the blank the figure is no part of the address. */
const COUNT_BEHIND = new RegExp(`^(?:[余多万亿年月]|${COUNT_UNIT})`);
/** Titles of documents and what is quoted: their digits are a part of a name, but for the years that move on. */
const TITLES = /《[^《》]{1,80}》|“[^“”]{1,40}”/g;
/** In words a short one is a name (“三十条”), a longer one may be a statement. */
const WORDY_TITLES = /《[^《》]{1,80}》|“[^“”]{1,6}”/g;
/** H5, A4, PM2.5; but PDF12份. */
const LETTER = /[A-Za-z]/;
const IS_COUNTED = new RegExp(`^\\+?(?:${COUNT_UNIT})`);

/**
 * The figures and years of a paragraph that were last year's, in the order of the text. Names, numbers of documents and
 * of lists are none.
 *
 * @param raw the words without blanks.
 * @param year the year of the report they stand in.
 */
export function staleSpans(raw: string, year: number): Range[] {
  const text = plainYears(plainDigits(raw));
  const length = enumeratorLength(text);
  const numbered = ENUMERATED.test(text.slice(length, length + 4)) ? length : 0;
  const names = [
    makeRange(0, numbered),
    ...addressesIn(text),
    ...NAMES.flatMap((pattern) => spansOf(text, pattern)),
  ];
  const inTitle = new Cover(text.length, spansOf(text, TITLES));
  const inWordyTitle = new Cover(text.length, spansOf(text, WORDY_TITLES));
  const taken = new Cover(text.length, names);
  const counted = new Set(figuresIn(text).map(({ start }) => start));
  const found: Range[] = [];
  const add = (span: Range): void => {
    if (taken.touches(span)) return;
    taken.add(span);
    found.push(span);
  };
  for (const span of spansOf(text, DATE)) {
    const stated = /^\d{4}/.exec(text.slice(span.start, span.end))?.[0];
    if (!inTitle.touches(span) || movesOn(stated, year)) add(span);
  }
  // 2023.1.5，100%: what follows a date or a name is no group of its digits.
  const rest = taken.hide(text);
  for (const span of spansOf(rest, NUMBER)) {
    const isName =
      inTitle.touches(span) && !counted.has(span.start) && !movesOn(text.slice(span.start, span.end), year);
    const isOfWord =
      LETTER.test(text.charAt(span.start - 1)) && !IS_COUNTED.test(text.slice(span.end, span.end + 4));
    if (!isName && !isOfWord) add(span);
  }
  for (const span of [...spansOf(rest, SIGN), ...chineseFigures(rest)])
    if (!inWordyTitle.touches(span)) add(span);
  return found.sort((a, b) => a.start - b.start);
}

function addressesIn(text: string): Range[] {
  return spansOf(text, ADDRESS).map(({ start, end }) => {
    if (!COUNT_BEHIND.test(text.slice(end, end + 4))) return makeRange(start, end);
    let digits = end;
    while (/\d/.test(text.charAt(digits - 1))) digits--;
    return makeRange(start, digits);
  });
}

/** Whether digits are a year about that of the report, which another will take the place of. */
function movesOn(digits: string | undefined, year: number): boolean {
  return digits?.length === 4 && Math.abs(Number(digits) - year) <= 1;
}

function spansOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => makeRange(index, index + match.length));
}
