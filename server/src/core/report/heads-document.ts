import { type Block, type Line, textLines } from '../syntax/blocks.ts';
import type { Title } from './report.ts';
import { signingOrgan } from './signature.ts';
import { LABEL_BEFORE, parseTitle, tidy } from './title-text.ts';

/** Whether a title with neither sections nor tables below it is the document's own. */
export function headsDocument(title: Title, preamble: readonly Block[]): boolean {
  const lines = textLines(preamble);
  if (listsSeveralReports(lines) || lines.some(({ text }) => TURNS_PAGES.test(tidy(text.text)))) return false;
  const own = lines.findIndex((line) => line.text.range.end >= title.range.end);
  const isInText = lines.some(
    (line) => line.text.range.start <= title.range.start && title.range.start < line.range.end,
  );
  const line = lines[own];
  if (isInText && line && LABEL_BEFORE.test(tidy(line.text.text))) return false;
  const above = isInText ? lines.filter((line) => line.text.range.end <= title.range.start) : [];
  if (above.some(isProse) || leadsToOther(above.at(-1))) return false;
  // A heading beside a title that is none of its kind is what the document is called.
  const isOther = ({ level, text }: Line): boolean => level === 1 && !title.text.includes(tidy(text.text));
  if (isInText && line?.level === 0 && lines.some(isOther)) return false;
  if (title.organ !== null || title.year !== null || signingOrgan(preamble) !== null) return true;
  return above.length === 0 && !lines.some((line, index) => index > own && isHeading(line));
}

/** What stands below lists of documents. */
const TURNS_PAGES = /^(?:共\d{1,4}[页条]|上一页|下一页|首页上一页)/;

function isProse(line: Line): boolean {
  return line.text.text.includes('。');
}

/** A line that announces what follows as something beside the document: 附件1, 相关链接：, 延伸阅读. */
function leadsToOther(line: Line | undefined): boolean {
  return line !== undefined && /^(?:附件?\d*|(?:相关|延伸|推荐).{2,4})$|[：:]$/.test(tidy(line.text.text));
}

function isHeading(line: Line): boolean {
  return line.level > 0 || /^\s*(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．])/.test(line.text.text);
}

/** Whether the lines name several reports, as a list of links to them does. */
function listsSeveralReports(lines: readonly Line[]): boolean {
  const titles = lines.flatMap((line) => parseTitle(withoutListMarks(line.text.text)) ?? []);
  return new Set(titles.map(({ organ, year }) => `${organ} ${year}`)).size > 1;
}

/** An entry of a list without its bullet, its link and the date behind it. */
function withoutListMarks(text: string): string {
  return text
    .trim()
    .replace(/^(?:[-*+•·▪]|\d{1,2}[.、．])\s*/, '')
    .replace(/^\[([^\]]{1,80})\]\([^)]{0,400}\)/, '$1')
    .replace(/[[（(【]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?$/, '');
}
