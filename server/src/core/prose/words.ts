import type { SectionNumber } from '../forms/form.ts';
import type { Report, Section } from '../report/report.ts';
import { firstSections } from '../report/report.ts';
import { hasContent } from '../report/section-content.ts';
import { paragraphsOfSection } from './paragraphs.ts';

/** A section that says something; null where it is missing or empty, which is told by rules of their own. */
export function writtenSection(report: Report, number: SectionNumber): Section | null {
  const section = firstSections(report).find(({ form }) => form.number === number);
  return section && hasContent(report, section) ? section : null;
}

/** The prose of a section as one run of words without blanks, a line for each paragraph. */
export function wordsOfSection(report: Report, number: SectionNumber): string {
  return paragraphsOfSection(report, number)
    .map(({ text }) => text.text)
    .join('\n');
}

/** The sentences of such words. */
export function sentencesOf(words: string): string[] {
  return words.split(/[。！？!?；;\n]/).filter((sentence) => sentence !== '');
}
