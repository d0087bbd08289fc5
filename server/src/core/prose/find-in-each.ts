import type { Report } from '../report/report.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Those who look, a bit for each; 31 can be told apart. */
let everybody = 0;

function nextBit(): number {
  const bit = everybody === 0 ? 1 : (everybody + 1) | 0;
  if (bit < 0) throw new Error('too many look at paragraphs');
  everybody |= bit;
  return bit;
}

interface Unsettled {
  readonly paragraphs: readonly Paragraph[];
  /** Who looked at the time. */
  readonly by: number;
}

const known = new WeakMap<Report, Unsettled>();

/** The paragraphs in which not everybody has found nothing: while people type, a few of many. */
function unsettled(report: Report): readonly Paragraph[] {
  const before = known.get(report);
  if (before?.by === everybody) return before.paragraphs;
  const paragraphs = paragraphsOf(report).filter((paragraph) => passersOf(paragraph) !== everybody);
  known.set(report, { paragraphs, by: everybody });
  return paragraphs;
}

/** Who has found nothing in a paragraph. */
function passersOf({ text: { words }, circumstances }: Paragraph): number {
  return words.passedUnder === circumstances ? words.passed : 0;
}

/**
 * Asks each paragraph of a report for something. Those in whose words nothing was found before, under the same
 * circumstances, are passed by: while people type, all paragraphs but one are as they were. Kept is only that nothing was
 * found, so nothing that is kept can be in the wrong place.
 *
 * @param find may go by the words of the paragraph and of its lines, its section, and whose report of which year in which format and
 *   notation it is; by nothing else, not by the figures of the tables nor by other paragraphs.
 */
export function findInEach<T>(
  find: (paragraph: Paragraph, report: Report) => Iterable<T>,
): (report: Report) => Iterable<T> {
  const bit = nextBit();
  return function* (report) {
    for (const paragraph of unsettled(report)) {
      if ((passersOf(paragraph) & bit) !== 0) continue;
      let isPassed = true;
      for (const found of find(paragraph, report)) {
        isPassed = false;
        yield found;
      }
      if (!isPassed) continue;
      const { words } = paragraph.text;
      words.passed = passersOf(paragraph) | bit;
      words.passedUnder = paragraph.circumstances;
    }
  };
}
