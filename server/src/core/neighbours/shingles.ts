import type { SectionNumber } from '../forms/form.ts';
import { paragraphsOfSection } from '../prose/paragraphs.ts';
import type { Report } from '../report/report.ts';
import { hashOf } from './clauses.ts';

/** Long enough that two texts hardly share one by chance, short enough that a changed word spoils few. */
export const SHINGLE_LENGTH = 8;

/**
 * The runs of eight Han characters of a section as numbers, paragraph by paragraph, in the order of the text. Figures,
 * marks and blanks are left out: they change with every copy.
 */
export function shinglesOf(report: Report, section: SectionNumber): number[][] {
  return paragraphsOfSection(report, section).map(({ text }) => {
    const words = text.text.replace(/[^\p{Script=Han}]/gu, '');
    const count = Math.max(0, words.length - SHINGLE_LENGTH + 1);
    return Array.from({ length: count }, (_, at) => hashOf(words.slice(at, at + SHINGLE_LENGTH)));
  });
}
