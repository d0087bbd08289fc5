import { isReadable, type Report } from '../report/report.ts';
import { memoizeText } from '../text/memo.ts';
import type { Paragraph } from './paragraphs.ts';

/** Everything besides its words that it may depend on whether a paragraph of a section is in order; one object for what is alike. */
export function circumstancesOf(report: Report): (section: Paragraph['section']) => object {
  if (!isReadable(report)) return () => ({});
  const { organ, year, form, tables, document } = report;
  const forms = tables.map((bound) => `${bound.table.name}${bound.form.id}`);
  const all = [organ, year, form?.id, document.notation, ...forms].join(' ');
  return (section) => oneFor(`${section} ${all}`);
}

/** A document is read under one of them for as long as people type; a few hundred are those of the reports of a folder. */
const oneFor = memoizeText((circumstances) => ({ circumstances }), 500);

const bits = new Map<string, number>();

/** Of those who look, 31 can be told apart. */
function bitOf(by: string): number {
  const known = bits.get(by);
  if (known !== undefined) return known;
  if (bits.size >= 31) throw new Error(`too many look at paragraphs: ${by}`);
  const bit = 1 << bits.size;
  bits.set(by, bit);
  return bit;
}

/**
 * What is found in each of the paragraphs. Those in whose words nothing was found before, under the same circumstances,
 * are passed by: while people type, all paragraphs but one are as they were. Kept is only that nothing was found, so
 * nothing that is kept can be in the wrong place.
 *
 * @param by who looks. It may go by the words of the paragraph, its section, and whose report of which year in which
 *   format and notation it is; by nothing else, not by the figures of the tables nor by other paragraphs.
 */
export function* findInEach<T>(
  paragraphs: readonly Paragraph[],
  by: string,
  find: (paragraph: Paragraph) => Iterable<T>,
): Iterable<T> {
  const bit = bitOf(by);
  for (const paragraph of paragraphs) {
    const { words } = paragraph.text;
    const isKnown = words.passedUnder === paragraph.circumstances;
    if (isKnown && (words.passed & bit) !== 0) continue;
    let isPassed = true;
    for (const found of find(paragraph)) {
      isPassed = false;
      yield found;
    }
    if (!isPassed) continue;
    words.passed = words.passedUnder === paragraph.circumstances ? words.passed | bit : bit;
    words.passedUnder = paragraph.circumstances;
  }
}
