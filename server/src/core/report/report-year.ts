import { firstReportYear } from '../forms/index.ts';
import { sections as sectionForms } from '../forms/sections.ts';
import { type Block, textLines } from '../syntax/blocks.ts';
import type { Section, Title } from './report.ts';
import { findTitleLike } from './title.ts';

const PERIOD = /(?:统计|所列数据|期限|时限|时间)[^。\n]{0,20}?(\d{4})年1月1日/;
const PERIOD_BARE = /(\d{4})年1月1日[^。\n]{0,6}(?:至|到|[-—–~])[^。\n]{0,8}12月31日/;
const DATE = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*$/;
/** The date of signing stands on one of the last lines. */
const SIGNATURE_LINES = 4;

/**
 * The year the report is about: from its title, else from the period its figures are said to cover, else from a line
 * that means to be the title, else the year before it was signed. Null where none of them says. The title of a report
 * whose figures cover a year that has an official format can't name one from before there was any: it is mistyped.
 */
export function findReportYear(
  title: Title | null,
  preamble: readonly Block[],
  sections: readonly Section[],
): number | null {
  const named = title?.year ?? null;
  if (named !== null && named >= firstReportYear) return named;
  const covered = findPeriodYear(preamble, sections);
  if (named !== null) return covered !== null && covered >= firstReportYear ? covered : named;
  return covered ?? findTitleLike(preamble)?.year ?? findSignatureYear(preamble, sections);
}

/** The year whose first of January the figures are said to begin with; null where nothing is said. */
export function findPeriodYear(preamble: readonly Block[], sections: readonly Section[]): number | null {
  const overview = sections.find((section) => section.form === sectionForms[0]);
  for (const line of textLines([...preamble, ...(overview?.blocks ?? [])])) {
    const text = line.text.text.replace(/\s+/g, '');
    const match = PERIOD.exec(text) ?? PERIOD_BARE.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}

function findSignatureYear(preamble: readonly Block[], sections: readonly Section[]): number | null {
  const lines = textLines(sections.at(-1)?.blocks ?? preamble).slice(-SIGNATURE_LINES);
  for (const line of lines.reverse()) {
    const match = line.text.text.length <= 60 ? DATE.exec(line.text.text) : null;
    if (match) return Number(match[1]) - 1;
  }
  return null;
}
