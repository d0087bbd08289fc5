import { firstReportYear } from '../forms/index.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import type { BoundTable, Section, Title } from './report.ts';
import { signingOrgan } from './signature.ts';
import { LABEL_BEFORE, parseTitle, tidy } from './title-text.ts';

/** A table with this many rows of the form is one whatever stands around it. */
const ROWS_THAT_TELL = 8;
/** Where a document says what it is. */
const TOP_LINES = 10;

/** What has been read of a text, by which it is told whether it is a report. */
export interface Evidence {
  readonly title: Title | null;
  readonly year: number | null;
  readonly sections: readonly Section[];
  readonly tables: readonly BoundTable[];
  readonly preamble: readonly Block[];
}

/**
 * It is a report if it bears the title of one or, the title being lost, holds several of the headings that no other
 * document has, or one of the tables. A title with nothing of a report below it may head a new report, or stand in a
 * list, a letter or a page about reports. Reports of years without an official format are none of ours.
 */
export function isAnnualReport(evidence: Evidence): boolean {
  const { title, year, sections, tables } = evidence;
  if ((year ?? openingYear(evidence) ?? firstReportYear) < firstReportYear) return false;
  if (title) return sections.length > 0 || tables.length > 0 || headsDocument(title, evidence.preamble);
  if (tables.some((table) => table.rows.length >= ROWS_THAT_TELL)) return true;
  const sure = new Set(
    sections
      .filter((section) => section.match !== 'similar' && section.blocks.length > 0)
      .map((section) => section.form),
  );
  const telling = [...sure].filter((form) => form.table !== undefined).length;
  if (tables.length > 0) return telling >= 1 && (telling >= 2 || sure.size >= 3 || tables.length >= 2);
  return (telling >= 2 || (telling === 1 && sure.size >= 3)) && !isAboutReports(evidence.preamble);
}

/** Without a title or a period, the year the overview begins with: 2017年，…. */
function openingYear({ title, sections }: Evidence): number | null {
  const first = title === null && sections[0]?.form.number === '一' ? sections[0].blocks[0] : undefined;
  const year = first?.kind === 'line' ? /^(\d{4})年/.exec(tidy(first.text.text))?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

/** Whether a title with neither sections nor tables below it is the document's own. */
function headsDocument(title: Title, preamble: readonly Block[]): boolean {
  const lines = linesOf(preamble);
  if (listsSeveralReports(lines)) return false;
  const own = lines.findIndex((line) => line.text.range.end >= title.range.end);
  const isInText = lines.some(
    (line) => line.text.range.start <= title.range.start && title.range.start < line.range.end,
  );
  const line = lines[own]?.text.text;
  if (isInText && line !== undefined && LABEL_BEFORE.test(tidy(line))) return false;
  const above = isInText ? lines.filter((line) => line.text.range.end <= title.range.start) : [];
  if (above.some(isProse) || leadsToOther(above.at(-1))) return false;
  if (title.organ !== null || title.year !== null || signingOrgan(preamble) !== null) return true;
  return !lines.some((line, index) => index > own && isHeading(line));
}

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

/** Notices on how to write reports, and circulars on how they were written, list the six headings too. */
function isAboutReports(preamble: readonly Block[]): boolean {
  const lines = linesOf(preamble)
    .slice(0, TOP_LINES)
    .map((line) => tidy(line.text.text));
  return lines.some((line, index) => {
    const title = lines.slice(Math.max(0, index - 2), index + 1).join('');
    return (
      line.length <= 60 &&
      /(?:通知|通报|函|解读|公告|方案|要点)$/.test(line) &&
      /年度?报告|年报|信息公开|政务公开/.test(title)
    );
  });
}

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.filter((block): block is Line => block.kind === 'line');
}
