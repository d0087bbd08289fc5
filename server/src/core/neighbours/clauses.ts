import type { SectionForm, SectionNumber } from '../forms/form.ts';
import { sections } from '../forms/sections.ts';
import { paragraphsOfSection } from '../prose/paragraphs.ts';
import type { Report } from '../report/report.ts';
import { makeRange, type Range } from '../text/range.ts';

/** A stretch of prose between two marks: long enough to say something, short enough to survive an edit nearby. */
export interface Clause {
  /** The words as a number, every figure in them left out: two years' figures differ, and are meant to. */
  readonly hash: number;
  readonly range: Range;
}

/** Shorter ones (下一步, 同时) are in every report. */
const SHORTEST_CLAUSE = 6;
const MARKS = '，。；：！？,;:!?';

/**
 * The sections in which people write of the year: those without a table, but for the last one, where the same
 * statements belong year after year (信息处理费).
 */
export const proseSections: readonly SectionForm[] = sections
  .filter(({ table }) => table === undefined)
  .slice(0, -1);

/** The clauses of one section in the order of the text. */
export function clausesOf(report: Report, section: SectionNumber): Clause[] {
  return paragraphsOfSection(report, section).flatMap(({ text: mapped }) => {
    const { text } = mapped;
    const clauses: Clause[] = [];
    for (let start = 0, end = 0; start < text.length; start = end + 1) {
      end = start;
      while (end < text.length && !MARKS.includes(text.charAt(end))) end++;
      if (end - start < SHORTEST_CLAUSE) continue;
      const words = text.slice(start, end).replace(/[\d０-９][\d０-９.．,，%％]*/g, '0');
      const range = mapped.sourceRange(makeRange(start, end));
      clauses.push({ hash: hashOf(words), range });
    }
    return clauses;
  });
}

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
