import { isReadable, type Report } from '../report/report.ts';
import { type Paragraph, paragraphsOf, type PassedBy } from './paragraphs.ts';

/**
 * Which paragraphs of a document were found to be in order, from one check to the next: while people type, all of them
 * but one are as they were. Kept is only that nothing was found, so nothing that is kept can be in the wrong place.
 */
export class PassedParagraphs {
  #circumstances = '';
  #known: ReadonlyMap<string, PassedBy> = new Map();

  /** To be called before a report is checked. What is in it no more is forgotten, and all of it where the report is another. */
  recall(report: Report): void {
    if (!isReadable(report)) return;
    const circumstances = circumstancesOf(report);
    const before = circumstances === this.#circumstances ? this.#known : new Map<string, PassedBy>();
    const now = new Map<string, PassedBy>();
    for (const paragraph of paragraphsOf(report)) {
      const key = `${paragraph.section} ${paragraph.text.text}`;
      const passed = now.get(key) ?? before.get(key) ?? new Set();
      now.set(key, passed);
      paragraph.passed = passed;
    }
    this.#circumstances = circumstances;
    this.#known = now;
  }
}

/** Everything besides its words that it may depend on whether a paragraph is in order. */
function circumstancesOf({ organ, year, form, tables, document }: Report): string {
  const forms = tables.map((bound) => `${bound.table.name}${bound.form.id}`);
  return [organ, year, form?.id, document.notation, ...forms].join(' ');
}

/**
 * What is found in each of the paragraphs, those passed by that were looked at before.
 *
 * @param by who looks. It may go by the words of the paragraph, its section, and whose report of which year in which
 *   format and notation it is; by nothing else, not by the figures of the tables nor by other paragraphs.
 */
export function* findInEach<T>(
  paragraphs: readonly Paragraph[],
  by: string,
  find: (paragraph: Paragraph) => Iterable<T>,
): Iterable<T> {
  for (const paragraph of paragraphs) {
    const { passed } = paragraph;
    if (passed?.has(by)) continue;
    let isPassed = true;
    for (const found of find(paragraph)) {
      isPassed = false;
      yield found;
    }
    if (isPassed) passed?.add(by);
  }
}
