import { sections as sectionForms } from '../forms/sections.ts';
import type { Report } from '../report/report.ts';
import { ofWords } from '../text/words.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** What is left of a table that could not be read is words and blanks too: parts with a table are no place to judge style. */
const withTable = new Set(sectionForms.filter(({ table }) => table).map(({ number }) => number));

/** Names, dates and what web pages put around a text (浏览次数：12 次) have none of these. */
const SENTENCE = /[。，；,;]/;

const hasStyle = ofWords((words) => SENTENCE.test(words) && !/[`|]|\]\(|\]\[/.test(words));

// Three rules ask for them.
const known = new WeakMap<Report, readonly Paragraph[]>();

/** The paragraphs whose blanks and punctuation are the author's: prose, without code and links. */
export function styleParagraphs(report: Report): readonly Paragraph[] {
  const before = known.get(report);
  if (before) return before;
  const paragraphs = paragraphsOf(report).filter(
    ({ section, text }) => !(section && withTable.has(section)) && hasStyle(text),
  );
  known.set(report, paragraphs);
  return paragraphs;
}
