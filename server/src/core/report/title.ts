import { type Block, type Line, textLines } from '../syntax/blocks.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Title } from './report.ts';
import { type TitleCandidate, titleCandidates } from './title-candidates.ts';
import { parseTitle, plainYears, tidy, type TitleText, yearIn } from './title-text.ts';

/** Without a section below it, a title stands near the top; further down it is somebody else's. */
const LINES_TO_SEARCH = 40;
/** Menus of web pages run to hundreds of lines above the title, not to thousands. */
const LINES_ABOVE_SECTION = 400;

/** What else tells which of several titles is the report's. */
export interface TitleHints {
  /** `<title>` of an HTML page; the title itself where the text has none. */
  readonly pageTitle: MappedText | null;
  /** Whether the blocks end at the first section: the nearest title above it is its own. */
  readonly endsAtSection: boolean;
  /** The year the figures are said to cover. */
  readonly periodYear: number | null;
}

/**
 * The title of the report: 〔organ〕〔year〕年政府信息公开工作年度报告, year and organ in either order, over several lines,
 * with blanks anywhere. Web pages name other reports in their menus and paths: of several titles the one that agrees
 * with the page's `<title>` and the period, is marked as a heading, names organ and year, and stands nearest above 一.
 *
 * @param blocks what stands before the first section.
 */
export function findTitle(blocks: readonly Block[], hints: TitleHints): Title | null {
  const lines = textLines(blocks);
  const searched = hints.endsAtSection ? lines.slice(-LINES_ABOVE_SECTION) : lines.slice(0, LINES_TO_SEARCH);
  const ofPage = hints.pageTitle ? readPageTitle(hints.pageTitle) : null;
  const best = likeliest(withoutLinks(titleCandidates(searched), hints), ofPage, hints);
  if (ofPage && hints.pageTitle && (!best || isSurer(ofPage, best, hints.periodYear)))
    return { ...ofPage, range: hints.pageTitle.range };
  return best && titleOf(best);
}

/** A title beside 上一篇 is the report's only where there is no other and nothing speaks against its year. */
function withoutLinks(
  candidates: readonly TitleCandidate[],
  { periodYear }: TitleHints,
): readonly TitleCandidate[] {
  const others = candidates.filter(({ isBesidePager }) => !isBesidePager);
  if (others.length > 0) return others;
  return candidates.filter(({ year }) => periodYear === null || year === null || year === periodYear);
}

function likeliest(
  candidates: readonly TitleCandidate[],
  ofPage: TitleText | null,
  { endsAtSection, periodYear }: TitleHints,
): TitleCandidate | null {
  const likelihood = (candidate: TitleCandidate): number =>
    (ofPage && saysTheSame(candidate, ofPage) ? 4 : 0) +
    (candidate.isHeading ? 2 : 0) +
    (periodYear !== null && candidate.year !== null ? (candidate.year === periodYear ? 2 : -2) : 0) +
    completeness(candidate);
  const highest = Math.max(...candidates.map(likelihood));
  const equals = candidates.filter((candidate) => likelihood(candidate) === highest);
  const chosen = endsAtSection ? equals.at(-1) : equals[0];
  // Of a title that is repeated, the first.
  return chosen ? (equals.find((candidate) => saysTheSame(candidate, chosen)) ?? null) : null;
}

/** Whether the page's title says more than the likeliest line, or that line is another report's. */
function isSurer(ofPage: TitleText, best: TitleCandidate, periodYear: number | null): boolean {
  if (completeness(ofPage) !== completeness(best)) return completeness(ofPage) > completeness(best);
  const fits = periodYear === null || ofPage.year === periodYear;
  return ofPage.year !== best.year && fits && !best.isHeading;
}

function saysTheSame(a: TitleText, b: TitleText): boolean {
  return a.organ === b.organ && a.year === b.year;
}

/** How much of organ and year a title names. */
function completeness({ organ, year }: TitleText): number {
  return (organ === null ? 0 : 1) + (year === null ? 0 : 1);
}

function titleOf({ text, range, organ, year }: TitleCandidate): Title {
  return { text, range, organ, year };
}

/** `<title>` often carries the site's name behind the report's: `…年度报告_某市人民政府`. */
function readPageTitle(pageTitle: MappedText): TitleText | null {
  for (const part of pageTitle.text.split(/[_|]|\s[-–—]\s|-/)) {
    const parsed = parseTitle(part);
    if (parsed) return parsed;
  }
  return null;
}

/** A line that means to be the title, and the year it names. */
export interface TitleLike {
  readonly year: number | null;
  readonly line: Line;
}

/**
 * A line that means to be the title though it is not worded as one: 政务公开工作年度报告, 工作总结, letters swapped.
 * Such a report has a title, only not the right one.
 */
export function findTitleLike(blocks: readonly Block[]): TitleLike | null {
  for (const block of blocks.slice(0, LINES_TO_SEARCH)) {
    const text = block.kind === 'line' ? plainYears(tidy(block.text.text)) : '';
    if (
      block.kind !== 'line' ||
      text.length > 60 ||
      /[。；：:]/.test(text) ||
      !/(?:信息|政务)公开.{0,8}(?:报告|总结|年报|度报)$/.test(text)
    )
      continue;
    return { year: yearIn(text), line: block };
  }
  return null;
}
