import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { type Paragraph, paragraphsOfSection } from '../prose/paragraphs.ts';
import { firstSections, type Report } from '../report/report.ts';
import type { SectionNumber } from '../forms/form.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

const NUMERALS = '一二三四五六七八九十';
/** （二）平台建设, not （二）项 of an article at the beginning of a line. */
const MARK = /^[（(]([一二三四五六七八九十])[）)](?![项款条目、和至到—-])/;
/** The same within a line, where a paragraph holds several. */
const INNER_MARK = /[。；：:;][（(][一二三四五六七八九十][）)]/;
/** What may stand for a lost mark: 三、, 三）, 三是, 3. */
const likeMark = (rank: number): RegExp =>
  new RegExp(`^[（(]?(?:${NUMERALS.charAt(rank)}|${rank + 1})[、，.．)）是]`);

interface Mark {
  readonly rank: number;
  readonly paragraph: Paragraph;
  /** Where the numeral stands in the paragraph. */
  readonly span: Range;
}

/** （一）（二）（四）: a number of a subheading is left out or there twice. Only where there is a single plain series. */
export const subsectionNumbering = defineRule(
  { id: 'subsection-numbering', severity: 'warning', fix: 'safe', tag: 'structure', source: '通行做法' },
  function* ({ report }) {
    const marked = [...markedParagraphs(report)];
    for (const { form } of firstSections(report)) {
      if (form.table) continue;
      const ofSection = marked.filter(({ section }) => section === form.number);
      const draft = inSection(report, form.number, ofSection);
      if (draft) yield draft;
    }
  },
);

function inSection(report: Report, section: SectionNumber, marked: readonly Paragraph[]): Draft | null {
  if (marked.some(({ text }) => INNER_MARK.test(text.text))) return null;
  const marks = marked.flatMap(markOf);
  const index = marks.findIndex(({ rank }, place) => rank !== place);
  const [first, wrong] = [marks[0], marks[index]];
  if (first?.rank !== 0 || !wrong || !isPlain(marks)) return null;
  // The number that is left out may stand there in another style, or damaged.
  const isLeftOut = wrong.rank > index;
  if (isLeftOut && paragraphsOfSection(report, section).some(({ text }) => likeMark(index).test(text.text)))
    return null;
  const stated = `（${NUMERALS.charAt(wrong.rank)}）`;
  const due = `（${NUMERALS.charAt(index)}）`;
  return {
    message: message(isLeftOut ? 'subsection-numbering' : 'subsection-numbering.repeated', { stated, due }),
    range: wrong.paragraph.text.sourceRange(makeRange(wrong.span.start - 1, wrong.span.end + 1)),
    data: { section },
    fixes: [
      {
        title: message('fix.renumber', { number: due }),
        // A part may have been lost, and the text may refer to the others by their numbers.
        safety: isLeftOut ? 'review' : 'safe',
        edits: marks.flatMap(({ rank, paragraph, span }, place) =>
          rank === place ? [] : replaceSpan(paragraph.text, span, NUMERALS.charAt(place)),
        ),
        preferred: true,
      },
    ],
  };
}

/** The paragraphs with a mark at their beginning or within. */
const markedParagraphs = findInEach((paragraph) => {
  const { text } = paragraph.text;
  return MARK.test(text) || INNER_MARK.test(text) ? [paragraph] : [];
});

function markOf(paragraph: Paragraph): Mark[] {
  const match = MARK.exec(paragraph.text.text);
  if (!match) return [];
  return [{ rank: NUMERALS.indexOf(match[1] ?? ''), paragraph, span: makeRange(1, 2) }];
}

/**
 * One slip in a single series: a number that is wrong among right ones, or from which all go on by one. Anything else
 * is several series.
 */
function isPlain(marks: readonly Mark[]): boolean {
  const misplaced = marks.filter(({ rank }, place) => rank !== place);
  const [first] = misplaced;
  if (!first || marks.length > NUMERALS.length) return false;
  const shift = first.rank - marks.indexOf(first);
  const isOneSlip = misplaced.length === 1 || misplaced.length === marks.length - marks.indexOf(first);
  return (
    Math.abs(shift) === 1 && isOneSlip && misplaced.every((mark) => mark.rank - marks.indexOf(mark) === shift)
  );
}
