import type { Report } from '../../report/report.ts';
import { plainYears } from '../../report/title-text.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { makeRange } from '../../text/range.ts';
import type { NamedPlace } from './named-places.ts';
import { namedTexts } from './named-texts.ts';

const CHINESE = '〇一二三四五六七八九';
/** Titles of documents keep their years. */
const QUOTED = /《[^》]{0,120}》|“(?!\d{4}年度?”)[^”]{0,120}”|[〔[［(（]\d{4}[〕\]］)）]\s?第?\d{0,4}号?/g;
/** An event of the year, which has its day: 2024年3月; the period of the figures is none. */
const MONTH = /^年\d{1,2}月/;
const PERIOD = /^年0?1月0?1日起?[，,]?[至到—–－~～-]|^年12月31日(?![之以]?前|起)/;
/** The same in figures alone, which may be a number of another kind: 2024-12-31. */
const DATE = /^([.\-/])\d{1,2}\1\d{1,2}(?!\d)/;
/** What began or ended in the year, was planned for it, or bears a number or name of it, may stay as it is. */
const OF_ITS_OWN =
  /^年(?:度?(?:以来|起|[之以]?[前后]|开始)|[—–－~～至到、和与及-]{1,2}\d{4}|第?\d{1,5}号|[鉴报刊]|”|度”|度?[^，。；、]{0,6}(?:要点|预算|决算|计划|规划|财政))/;
/** The last of several years: 2023-2024年. */
const OF_SEVERAL = /\d{4}年?度?[—–－~～至到、和与及-]{1,2}$/;

/**
 * Where the report year stands in title, preamble, prose and, a year later, in the date of the signature. Numbers and
 * titles of documents and other years are none of them.
 */
export function yearPlaces(report: Report): NamedPlace[] {
  const { year } = report;
  if (year === null) return [];
  const { titles, prose, date } = namedTexts(report);
  return [
    ...titles.flatMap((text) => places(text, year, 0, true)),
    ...prose.flatMap((text) => places(text, year, 0, false)),
    ...(date ? places(date, year + 1, 1, true) : []),
  ];
}

function places(text: MappedText, stated: number, later: number, isOwn: boolean): NamedPlace[] {
  const words = plainYears(text.text);
  const searched = isOwn ? words : words.replace(QUOTED, (quoted) => '＊'.repeat(quoted.length));
  const found: NamedPlace[] = [];
  const digits = String(stated);
  for (let at = searched.indexOf(digits); at >= 0; at = searched.indexOf(digits, at + digits.length)) {
    const behind = searched.slice(at + digits.length, at + digits.length + 16);
    const before = searched.slice(Math.max(0, at - 8), at);
    const isNumber = /\d/.test(searched.charAt(at - 1)) || /^\d/.test(behind);
    const isDate = DATE.test(behind) && !/[.\-/]$/.test(searched.slice(0, at));
    if (isNumber || !(isOwn || isDate || behind.startsWith('年'))) continue;
    const span = makeRange(at, at + digits.length);
    const asWritten = text.text.slice(span.start, span.end);
    const isEvent = MONTH.test(behind) && !PERIOD.test(behind);
    found.push({
      text,
      span,
      isSure: isOwn || !(isDate || isEvent || OF_ITS_OWN.test(behind) || OF_SEVERAL.test(before)),
      write: (value) => likeWritten(String(Number(value) + later), asWritten),
      meant: (value) => String(Number(plainYears(`${value}年`).slice(0, -1)) - later),
    });
  }
  return found;
}

/** A year in the digits that another is written in: ２０２４, 二〇二四, 2024. */
function likeWritten(year: string, model: string): string {
  if (/^[０-９]/.test(model))
    return year.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (!/^[一二]/.test(model)) return year;
  const zero = [...model].find((digit) => !CHINESE.slice(1).includes(digit)) ?? '〇';
  return year.replace(/\d/g, (digit) => (digit === '0' ? zero : CHINESE.charAt(Number(digit))));
}
