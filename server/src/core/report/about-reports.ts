import { type Block, textLines } from '../syntax/blocks.ts';
import { tidy } from './title-text.ts';

/** Where a document says what it is. */
const TOP_LINES = 10;
const LONGEST_TITLE = 60;

/** How a text about reports calls itself, at the end of its title and at its beginning. */
const ABOUT =
  /(?:通知|通报|函|解读|公告|方案|要点|提纲|说明|指南|指引|对比|问答|答记者问|清单|自查表|手册|课件|讲义|培训|汇总表?|模板|范本|样式)$/;
const NOTICE = /(?:通知|通报|函|方案)$/;
const ABOUT_AT_START = /^[【〖[［]?(?:一图(?:读懂|看懂|解读)|图解|解读|政策解读|图说|数说|问答)/;

/** 2024年法治政府建设年度报告. */
const OTHER_REPORT = /\d{4}年(?!年?度?(?:报告|报)$).{2,30}(?:报告|总结|计划)$/;

/** Notices on how to write reports, what explains them, and circulars on how they were written list the headings too. */
export function isAboutReports(preamble: readonly Block[]): boolean {
  const lines = textLines(preamble)
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
