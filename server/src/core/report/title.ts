import type { Block, Line } from '../syntax/blocks.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';
import { isOrganName } from './organ-name.ts';
import type { Title } from './report.ts';

/** A title may be broken over this many lines. */
const MOST_TITLE_LINES = 3;
/** Web pages put their furniture above the title; further down it is somebody else's. */
const LINES_TO_SEARCH = 40;

const TITLE = /^(.{0,60}?)政府信息公开(?:工作)?年度报告(?:[（(](\d{4})年?度?[)）])?$/;
const YEAR = /(\d{4})年?度?/;

/**
 * The title of the report: 〔organ〕〔year〕年政府信息公开工作年度报告, year and organ in either order, over up to
 * three lines, with blanks anywhere.
 *
 * @param blocks what stands before the first section.
 * @param pageTitle `<title>` of an HTML page, used where the text itself has none.
 */
export function findTitle(blocks: readonly Block[], pageTitle: MappedText | null): Title | null {
  const lines = blocks.filter((block): block is Line => block.kind === 'line').slice(0, LINES_TO_SEARCH);
  // Few lines first: a complete title on one line is never joined with the line above it.
  for (let count = 1; count <= MOST_TITLE_LINES; count++) {
    for (let first = 0; first + count <= lines.length; first++) {
      const title = readTitle(lines.slice(first, first + count), lines[first - 1]);
      if (title) return title;
    }
  }
  return pageTitle ? readPageTitle(pageTitle) : null;
}

/**
 * A line that means to be the title though it is not worded as one: 政务公开工作年度报告, 工作总结, letters swapped.
 * Such a report has a title, only not the right one.
 */
export function findTitleLike(blocks: readonly Block[]): { year: number | null } | null {
  for (const block of blocks.slice(0, LINES_TO_SEARCH)) {
    const text = block.kind === 'line' ? plainYears(tidy(block.text.text)) : '';
    if (
      text.length > 60 ||
      /[。；：:]/.test(text) ||
      !/(?:信息|政务)公开.{0,8}(?:报告|总结|年报|度报)$/.test(text)
    )
      continue;
    const year = YEAR.exec(text)?.[1];
    return { year: year === undefined ? null : Number(year) };
  }
  return null;
}

/** Whether the lines name several reports, as a list of links to them does. */
export function listsSeveralReports(blocks: readonly Block[]): boolean {
  const titles = blocks.flatMap((block) =>
    block.kind === 'line' ? (parseTitle(block.text.text) ?? []) : [],
  );
  return new Set(titles.map(({ organ, year }) => `${organ} ${year}`)).size > 1;
}

function readTitle(lines: readonly Line[], before: Line | undefined): Title | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const parsed = parseTitle(lines.map((line) => line.text.text).join(''));
  if (!parsed) return null;
  // An organ on a line of its own, above the year: 孝感市人民政府办公室 ⏎ 2020年政府信息公开工作年度报告.
  const organAbove = parsed.organ === null && before && isOrganName(tidy(before.text.text)) ? before : null;
  const start = (organAbove ?? first).text.range.start;
  return {
    text: (organAbove ? tidy(organAbove.text.text) : '') + parsed.text,
    range: makeRange(start, last.text.range.end),
    organ: organAbove ? tidy(organAbove.text.text) : parsed.organ,
    year: parsed.year,
  };
}

/** `<title>` often carries the site's name behind the report's: `…年度报告_某市人民政府`. */
function readPageTitle(pageTitle: MappedText): Title | null {
  for (const part of pageTitle.text.split(/[_|]|\s[-–—]\s|-/)) {
    const parsed = parseTitle(part);
    if (parsed) return { ...parsed, range: pageTitle.range };
  }
  return null;
}

/** Reads one line, or several joined, as a title; null where it is none. */
function parseTitle(raw: string): { text: string; organ: string | null; year: number | null } | null {
  const text = tidy(raw);
  const match = TITLE.exec(plainYears(text));
  if (!match) return null;
  const before = match[1] ?? '';
  if (/[。！？；，,;《]/.test(before)) return null;
  const year = YEAR.exec(before)?.[1] ?? match[2];
  const organ = before.replace(YEAR, '');
  return { text, organ: organ === '' ? null : organ, year: year === undefined ? null : Number(year) };
}

/** Without blanks and artefacts. */
function tidy(raw: string): string {
  return raw
    .replace(/\[bookmark:[^\]\n]{0,80}\]/gi, '')
    .replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad*#]+/g, '');
}

/** Years in Arabic numerals, whichever way they are written: ２０２４年, 二〇二四年. */
function plainYears(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[一二][〇○零Ｏ0九][〇○零Ｏ0一二三四五六七八九]{2}(?=年)/, chineseYear);
}

function chineseYear(text: string): string {
  return [...text].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('');
}
