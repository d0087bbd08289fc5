import { currentForm, firstReportYear } from '../forms/index.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import type { BoundTable, Section, Title } from './report.ts';
import { signingOrgan } from './signature.ts';
import { holdsLoose } from './table-state.ts';
import { LABEL_BEFORE, parseTitle, tidy } from './title-text.ts';

/** A table with this many rows of the form is one whatever stands around it. */
const ROWS_THAT_TELL = 8;
/** So many of the six headings stand in a report alone: work plans and summaries share three with it. */
const ENOUGH_HEADINGS = 4;
/** Where a document says what it is. */
const TOP_LINES = 10;
const LONGEST_TITLE = 60;

/** What has been read of a text, by which it is told whether it is a report. */
export interface Evidence {
  readonly title: Title | null;
  readonly year: number | null;
  readonly sections: readonly Section[];
  readonly tables: readonly BoundTable[];
  readonly preamble: readonly Block[];
}

/**
 * It is a report if it bears the title of one or, the title being lost, holds most of the headings that no other
 * document has, or one of the tables. A title with nothing of a report below it may head a new report, or stand in a
 * list, a letter or a page about reports; guides, interpretations and notices use the headings too, though seldom below
 * the title of a report. Reports of years
 * without an official format are none of ours.
 */
export function isAnnualReport(evidence: Evidence): boolean {
  const { title, year, sections, tables, preamble } = evidence;
  if ((year ?? openingYear(evidence) ?? firstReportYear) < firstReportYear) return false;
  if (tables.some((table) => table.rows.length >= ROWS_THAT_TELL)) return true;
  const sure = new Set(
    sections
      .filter((section) => section.match !== 'similar' && section.blocks.length > 0)
      .map((section) => section.form),
  );
  const telling = [...sure].filter((form) => form.table !== undefined).length;
  // Menus above a report with its title name what else the site has: 通知公告, 政策解读.
  const known = new Set(sections.filter(({ match }) => match !== 'similar').map(({ form }) => form));
  if (title && known.size >= ENOUGH_HEADINGS) return true;
  const isAbout = isAboutReports(preamble);
  if (title && !isAbout) {
    // With neither organ nor year it may be what a document is about.
    const needed = title.organ === null && title.year === null ? 2 : 1;
    return sections.length >= needed || tables.length > 0 || headsDocument(title, preamble);
  }
  const isTelling = telling >= 2 || (telling === 1 && (sure.size >= 3 || tables.length >= 2));
  if (tables.length > 0) return isTelling;
  if (isAbout && title === null) return false;
  return sure.size >= ENOUGH_HEADINGS || (isTelling && sections.some(holdsLooseTable));
}

function holdsLooseTable(section: Section): boolean {
  const table = currentForm.tables.find(({ name }) => name === section.form.table);
  return table !== undefined && holdsLoose(table, section);
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

/** How a text about reports calls itself, at the end of its title and at its beginning. */
const ABOUT =
  /(?:通知|通报|函|解读|公告|方案|要点|提纲|说明|指南|指引|对比|问答|答记者问|清单|自查表|手册|课件|讲义|培训|汇总表?|模板|范本|样式)$/;
const NOTICE = /(?:通知|通报|函|方案)$/;
const ABOUT_AT_START = /^[【〖[［]?(?:一图(?:读懂|看懂|解读)|图解|解读|政策解读|图说|数说|问答)/;

/** 2024年法治政府建设年度报告. */
const OTHER_REPORT = /\d{4}年(?!年?度?(?:报告|报)$).{2,30}(?:报告|总结|计划)$/;

/** Notices on how to write reports, what explains them, and circulars on how they were written list the headings too. */
function isAboutReports(preamble: readonly Block[]): boolean {
  const lines = linesOf(preamble)
    .slice(0, TOP_LINES)
    .map((line) => tidy(line.text.text));
  return lines.some((line, index) => {
    const title = lines.slice(Math.max(0, index - 2), index + 1).join('');
    if (line.length <= LONGEST_TITLE && OTHER_REPORT.test(line) && !/公开/.test(line)) return true;
    if (line.length > LONGEST_TITLE || !/年度?报告|年报|信息公开|政务公开/.test(title)) return false;
    // A menu has 通知公告 and 政府信息公开指南, too: only the title of a notice goes over several lines.
    const names = NOTICE.test(line) ? title : line;
    return (
      (ABOUT.test(line) && /年度?报告|年报/.test(names)) ||
      (ABOUT_AT_START.test(line) && /年度?报告|年报/.test(line))
    );
  });
}

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.filter((block): block is Line => block.kind === 'line');
}
