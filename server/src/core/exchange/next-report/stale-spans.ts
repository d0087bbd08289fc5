import { enumeratorLength } from '../../prose/enumerator.ts';
import { figuresIn, plainDigits } from '../../prose/figures.ts';
import { plainYears } from '../../report/title-text.ts';
import { makeRange, type Range } from '../../text/range.ts';
import { Cover } from './cover.ts';

/** Dates with or without their year, as far as they are written. */
const DATE =
  /\d{4}年(?:度|\d{1,2}月(?:\d{1,2}[日号])?)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}月\d{1,2}[日号]|\d{1,2}月份?/g;
/** Counts, amounts and shares; words such as 余万 belong to them. */
const NUMBER =
  /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?[余多]?[万亿]?[%％‰]?|\d+(?:\.\d+)?(?:[余多]?[万亿][余多]?)?[%％‰]?/g;
const CHINESE_SHARE = /(?:百|[二两三四五六七八九十]{1,3})分之[零〇一二三四五六七八九十百点]{1,10}/g;

/** What holds digits and is no figure of the year: names, numbers of documents and of lists, addresses. */
const NAMES: readonly RegExp[] = [
  // 国办发〔2023〕12号, 国务院令第711号, 第20条
  /[〔［[【(（]20\d{2}[〕］\]】)）][第]?\d{1,4}号/g,
  /第\d{1,4}[号条款项届]/g,
  // Addresses of the web, of letters and of telephones.
  /https?:\/\/[^\s，。；）)》”]+|www\.[^\s，。；）)》”]+|[\w.-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|\]\([^)]{0,300}\)/g,
  /(?:电话|传真|邮编|邮政编码|热线)[是为：:]{0,2}[\d\-—－转()（）]{3,30}/g,
  /(?<!\d)\d{3,4}[-－—]\d{7,8}(?!\d)/g,
  // 12345政务服务便民热线
  /(?<!\d)1(?:23\d{2}|10|19|20|22)(?=[”"]?[^，。；\d]{0,12}(?:热线|平台|电话))/g,
  // （1）, 1. and 1、 within a paragraph.
  /[（(]\d{1,2}[）)]|(?<=^|[。；：:;])\d{1,2}[.．、](?!\d)/g,
];
/** Titles of documents and what is quoted: their digits are a part of a name, but for the years that move on. */
const TITLES = /《[^《》]{1,80}》|“[^“”]{1,40}”/g;
/** 一项工作 and 三条措施 are turns of phrase, 三件 and 三十五条 counts. */
const COUNTED = /[件宗起例份篇]/;
/** 4G, A4, 1+X */
const LETTER = /[A-Za-z+]/;

/**
 * The figures and years of a paragraph that were last year's, in the order of the text. Names, numbers of documents and
 * of lists are none.
 *
 * @param raw the words without blanks.
 * @param year the year of the report they stand in.
 */
export function staleSpans(raw: string, year: number): Range[] {
  const text = plainYears(plainDigits(raw));
  const names = [makeRange(0, enumeratorLength(text)), ...NAMES.flatMap((pattern) => spansOf(text, pattern))];
  const inTitle = new Cover(text.length, spansOf(text, TITLES));
  const taken = new Cover(text.length, names);
  const counts = figuresIn(text);
  const counted = new Set(counts.map(({ start }) => start));
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
  for (const span of [...spansOf(rest, NUMBER), ...spansOf(rest, CHINESE_SHARE)]) {
    const isName =
      inTitle.touches(span) && !counted.has(span.start) && !movesOn(text.slice(span.start, span.end), year);
    const isOfWord = LETTER.test(text.charAt(span.start - 1)) || LETTER.test(text.charAt(span.end));
    if (!isName && !isOfWord) add(span);
  }
  for (const { isChinese, start, digitsEnd, unit } of counts)
    if (isChinese && (digitsEnd - start > 1 || COUNTED.test(unit))) add(makeRange(start, digitsEnd));
  return found.sort((a, b) => a.start - b.start);
}

/** Whether digits are a year about that of the report, which another will take the place of. */
function movesOn(digits: string | undefined, year: number): boolean {
  return digits?.length === 4 && Math.abs(Number(digits) - year) <= 1;
}

function spansOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => makeRange(index, index + match.length));
}
