import type { TextEdit } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { isInStyle, styleParagraphs } from '../prose/style-paragraphs.ts';
import type { Report } from '../report/report.ts';
import { HAN } from '../text/han.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** Half-width marks between Chinese characters or what brackets them. */
const HALF = new RegExp(`(?<=[${HAN}》”）)])[,;:?!](?=[${HAN}《“（])`, 'g');
/** A pair of brackets that holds Chinese and stands behind Chinese; a number at the beginning of a line is a style. */
const PAIR = new RegExp(`(?<=[${HAN}》”])\\(([^()（）\\[\\]\\n]{0,80})\\)`, 'g');
const DOUBLED = /(?<!([，。、；：])|[.…])([，。、；：])\2(?![，。、；：.…])/g;
const ANY_HALF = /[,;:?!(]/;
const HAS_HAN = new RegExp(`[${HAN}]`);
const FULL_WIDTH = /[，。；：]/g;

interface Slip {
  readonly paragraph: Paragraph;
  readonly span: Range;
  readonly newText: string;
}

/** Half-width punctuation in Chinese text, and doubled marks. One finding a paragraph. */
export const punctuation = defineRule(
  { id: 'punctuation', severity: 'info', fix: 'safe', tag: 'style', source: '通行做法（GB/T 15834）' },
  function* ({ report }) {
    const found = [...slipsOf(report)];
    // A text that is half-width all over is told of once.
    const all = found.flat();
    const isHabit = all.length > 0 && all.length > countOf(styleParagraphs(report), FULL_WIDTH);
    for (const slips of isHabit ? [all] : found) {
      const draft = toFinding(report, slips);
      if (draft) yield draft;
    }
  },
);

function countOf(paragraphs: readonly Paragraph[], pattern: RegExp): number {
  return paragraphs.reduce((count, { text }) => count + [...text.text.matchAll(pattern)].length, 0);
}

/** Paragraph by paragraph. */
const slipsOf = findInEach((paragraph) => {
  const slips = isInStyle(paragraph) ? slipsIn(paragraph) : [];
  return slips.length > 0 ? [slips] : [];
});

function slipsIn(paragraph: Paragraph): Slip[] {
  const { text } = paragraph.text;
  const slips: Slip[] = [];
  const add = (start: number, end: number, newText: string): void => {
    slips.push({ paragraph, span: makeRange(start, end), newText });
  };
  if (ANY_HALF.test(text)) {
    for (const { index, 0: mark } of text.matchAll(HALF)) add(index, index + 1, FULL[mark] ?? mark);
    for (const { index, 0: whole, 1: inner = '' } of text.matchAll(PAIR)) {
      if (!HAS_HAN.test(inner)) continue;
      add(index, index + 1, '（');
      add(index + whole.length - 1, index + whole.length, '）');
    }
  }
  if (holdsDoubled(text))
    for (const { index, 2: mark = '' } of text.matchAll(DOUBLED)) add(index, index + 2, mark);
  return slips.sort((a, b) => a.span.start - b.span.start);
}

/** Whether some full-width mark stands twice in a row: hardly ever. */
function holdsDoubled(text: string): boolean {
  return ['，，', '。。', '、、', '；；', '：：'].some((pair) => text.includes(pair));
}

function toFinding(report: Report, slips: readonly Slip[]): Draft | null {
  const [first] = slips;
  if (!first) return null;
  const { text } = first.paragraph;
  const shown = [
    ...new Set(slips.map(({ paragraph, span }) => paragraph.text.text.slice(span.start, span.end))),
  ];
  return {
    message: message('punctuation', { marks: shown.join(' '), count: slips.length }),
    range: text.sourceRange(first.span),
    fixes: [
      {
        title: message('fix.punctuation'),
        safety: 'safe',
        edits: slips.flatMap((slip) => editsOf(report, slip)),
        preferred: true,
      },
    ],
  };
}

/** The blanks that half-width marks are set apart with go with them. */
function editsOf({ source }: Report, { paragraph: { text }, span, newText }: Slip): TextEdit[] {
  const [first, ...others] = text.sourceRanges(span);
  if (!first) return [];
  const gap = /^[ \u00a0\u3000]{0,3}/.exec(source.text.slice(first.end, first.end + 3))?.[0].length ?? 0;
  const isFollowed = newText !== '）' && !/[\r\n]/.test(source.text.charAt(first.end + gap));
  const range = makeRange(first.start, first.end + (others.length === 0 && isFollowed ? gap : 0));
  return [{ range, newText }, ...others.map((other) => ({ range: other, newText: '' }))];
}
