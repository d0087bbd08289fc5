import { sections as sectionForms } from '../forms/sections.ts';
import type { Report } from '../report/report.ts';
import { ofWords } from '../text/words.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** What is left of a table that could not be read is words and blanks too: parts with a table are no place to judge style. */
const withTable = new Set(sectionForms.filter(({ table }) => table).map(({ number }) => number));

/** Names, dates and what web pages put around a text (浏览次数：12 次) have none of these. */
const SENTENCE = /[。，；,;]/;

const hasStyle = ofWords((words) => SENTENCE.test(words) && !/[`|]|\]\(|\]\[/.test(words));

/** Whether the blanks and the punctuation of a paragraph are the author's: prose, without code and links. */
export function isInStyle({ section, text }: Paragraph): boolean {
  return !(section && withTable.has(section)) && hasStyle(text);
}

// Three rules ask for them.
const known = new WeakMap<Report, readonly Paragraph[]>();

/** The paragraphs that it is so of. */
export function styleParagraphs(report: Report): readonly Paragraph[] {
  const before = known.get(report);
  if (before) return before;
  const paragraphs = paragraphsOf(report).filter(isInStyle);
  known.set(report, paragraphs);
  return paragraphs;
}
