import { textLines } from '../syntax/blocks.ts';
import { MappedText } from '../text/mapped-text.ts';
import { rangeContains } from '../text/range.ts';
import type { Report } from './report.ts';

/** The words of the title without blanks, over however many lines, each with its place; null where there is no title. */
export function titleWords({ title, preamble, document }: Report): MappedText | null {
  if (!title) return null;
  const { pageTitle } = document;
  const near = preamble.blocks.filter(
    ({ range }) => range.start < title.range.end && title.range.start < range.end,
  );
  const lines = textLines(near).filter((line) => rangeContains(title.range, line.text.range));
  const texts = lines.length > 0 ? lines.map((line) => line.text) : pageTitle ? [pageTitle] : [];
  return MappedText.of(
    texts.flatMap((text) => text.withoutBlanks().pieces),
    title.range.start,
  );
}
