import { firstReportYear } from '../forms/index.ts';
import { sections as sectionForms } from '../forms/sections.ts';
import { type Block, type Notation, textLines } from '../syntax/blocks.ts';
import { eachBlock } from '../syntax/line-reader.ts';
import { notationOf } from '../syntax/read-document.ts';
import { SourceText } from '../text/source-text.ts';
import { isAboutReports } from './about-reports.ts';
import { type HeadingMatch, matchHeading, readHeading } from './headings.ts';
import { mayComeAgain } from './first-part-again.ts';
import { withHeadingsApart } from './headings-apart.ts';
import { mayBeReport } from './may-be-report.ts';
import { SUBJECT } from './misread-words.ts';
import { type ReportName, UNSURE } from './report-name.ts';
import { findPeriodYear } from './report-year.ts';
import { isOfContents, namesPage } from './table-of-contents.ts';
import { findTitle } from './title.ts';
import { titleCandidates } from './title-candidates.ts';

/** More blocks than this above the first part are a page's menus: there is more to weigh than a look does. */
const MOST_BLOCKS_ABOVE = 60;

/**
 * Whose report a text is, going by its beginning alone, many times as fast as reading it; null for no report. What is
 * told is what reading the whole text would tell, whatever stands in the rest of it: the title stands above the first
 * part, which is headed by its very words and number, nothing above it can be a heading, and no line further down can
 * take its place (`split-sections.ts` says what would). Anything else is not sure.
 */
export function lookAtReport(text: string, hint?: Notation): ReportName | null | typeof UNSURE {
  if (!text.includes(SUBJECT)) return mayBeReport(text) ? UNSURE : null;
  // What is lost may be too much, and a directive may say otherwise.
  if (text.includes('\ufffd') || /govreport/i.test(text)) return UNSURE;
  const notation = notationOf(text, hint);
  if (notation === 'html') return UNSURE;
  const source = new SourceText(text);
  const preamble = blocksAbove(source, notation);
  const title = preamble && titleOf(preamble);
  if (!title) return UNSURE;
  // Mistyped, if the period in the first part is of a later year.
  if (title.year < firstReportYear) return UNSURE;
  return isAboutReports(preamble) ? UNSURE : title;
}

/** What stands above the first part; null where that may not be all, or not headed like that in the end. */
function blocksAbove(source: SourceText, notation: Notation): readonly Block[] | null {
  const preamble: Block[] = [];
  let heading: HeadingMatch | null = null;
  let headingEnd = 0;
  let level = 0;
  for (const whole of eachBlock(source, notation))
    for (const block of withHeadingsApart([whole])) {
      if (heading)
        return isContent(block) && !mayComeAgain(source, headingEnd, level, notation) ? preamble : null;
      const match = block.kind === 'line' ? matchHeading(block) : null;
      if (block.kind === 'line' && (match || readHeading(block)?.number.isApart)) {
        if (!match || !isFirstPart(match) || namesPage(block)) return null;
        heading = match;
        level = block.level;
        headingEnd = block.range.end;
      } else if (preamble.push(block) > MOST_BLOCKS_ABOVE) return null;
    }
  return null;
}

function isFirstPart({ form, match, number }: HeadingMatch): boolean {
  return form === sectionForms[0] && match === 'exact' && number.isStandard && number.numeral === form.number;
}

/** A heading with something else below it is no entry of a table of contents. */
function isContent(block: Block): boolean {
  return !isOfContents(block) && (block.kind === 'table' || matchHeading(block) === null);
}

/** The organ and year of the title, if it is the same whichever period the first part states. */
function titleOf(preamble: readonly Block[]): ReportName | null {
  const periodYear = findPeriodYear(preamble, []);
  const title = findTitle(preamble, { pageTitle: null, endsAtSection: true, periodYear });
  if (title?.organ == null || title.year === null) return null;
  const { organ, year } = title;
  const isAlone =
    periodYear !== null ||
    titleCandidates(textLines(preamble)).every(
      (each) => each.organ === organ && each.year === year && !each.isBesidePager,
    );
  return isAlone ? { organ, year } : null;
}
