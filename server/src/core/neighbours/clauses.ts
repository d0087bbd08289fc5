import type { SectionForm, SectionNumber } from '../forms/form.ts';
import { sections } from '../forms/sections.ts';
import { paragraphsOfSection } from '../prose/paragraphs.ts';
import type { Report } from '../report/report.ts';
import { isHanCode } from '../text/han.ts';
import { makeRange, type Range } from '../text/range.ts';
import { ofWords } from '../text/words.ts';

/** A stretch of prose between two marks: long enough to say something, short enough to survive an edit nearby. */
export interface Clause {
  /** The words as a number, every figure in them left out: two years' figures differ, and are meant to. */
  readonly hash: number;
  readonly range: Range;
}

export interface ClauseStart extends Pick<Clause, 'hash'> {
  /** Offset of its first character. */
  readonly start: number;
}

/** Shorter ones (下一步, 同时) are in every report. */
const SHORTEST_CLAUSE = 6;

/**
 * The sections in which people write of the year: those without a table, but for the last one, where the same
 * statements belong year after year (信息处理费).
 */
export const proseSections: readonly SectionForm[] = sections
  .filter(({ table }) => table === undefined)
  .slice(0, -1);

/** The clauses of one section in the order of the text. */
export function clausesOf(report: Report, section: SectionNumber): Clause[] {
  return paragraphsOfSection(report, section).flatMap(({ text }) =>
    clausesIn(text).map(({ hash, span }) => ({ hash, range: text.sourceRange(span) })),
  );
}

/** The same clauses for those who ask where they begin, not where they end: in a text cut into pieces that is less work. */
export function clauseStartsOf(report: Report, section: SectionNumber): ClauseStart[] {
  return paragraphsOfSection(report, section).flatMap(({ text }) =>
    clausesIn(text).map(({ hash, span: { start } }) => ({
      hash,
      start: text.sourceRange(makeRange(start, start + 1)).start,
    })),
  );
}

/** A clause and where it stands in its paragraph. */
interface Stretch {
  readonly hash: number;
  readonly span: Range;
}

const clausesIn = ofWords((words): readonly Stretch[] => {
  const clauses: Stretch[] = [];
  for (let start = 0, end = 0; start < words.length; start = end + 1) {
    end = start;
    while (end < words.length && !isMark(words.charCodeAt(end))) end++;
    if (end - start >= SHORTEST_CLAUSE)
      clauses.push({ hash: hashOf(words, start, end), span: makeRange(start, end) });
  }
  return clauses;
});

const MARKS = new Set([...'，。；：！？,;:!?'].map((mark) => mark.charCodeAt(0)));

/** Most characters are Chinese, which is told at a glance. */
function isMark(code: number): boolean {
  return !isHanCode(code) && MARKS.has(code);
}

/** FNV-1a over UTF-16 units, a figure counting as one 0. */
function hashOf(words: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let isInFigure = false;
  for (let at = start; at < end; at++) {
    const code = words.charCodeAt(at);
    const isDigit = !isHanCode(code) && isDigitCode(code);
    const goesOn: boolean = isInFigure && (isDigit || IN_FIGURES.has(code));
    isInFigure = isDigit || goesOn;
    if (!goesOn) hash = Math.imul(hash ^ (isDigit ? ZERO : code), 0x01000193);
  }
  return hash >>> 0;
}

const ZERO = 0x30;
/** What goes on with a figure that has begun, besides digits; commas end the clause. */
const IN_FIGURES = new Set([...'.．%％'].map((mark) => mark.charCodeAt(0)));

/** Of either width. */
function isDigitCode(code: number): boolean {
  return (code >= ZERO && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
