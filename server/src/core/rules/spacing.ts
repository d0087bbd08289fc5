import type { TextEdit } from '../findings/finding.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { isInStyle, styleParagraphs } from '../prose/style-paragraphs.ts';
import type { Report } from '../report/report.ts';
import type { Line } from '../syntax/blocks.ts';
import { unpaddedSpan, withoutPadding } from '../text/blank.ts';
import { HAN } from '../text/han.ts';
import { ofWords } from '../text/words.ts';
import { makeRange, type Range } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

const BLANK = '[ \\t\\u00a0\\u3000]';
const UNIT = '条件份个次篇期场项人家册页部种户例宗起批处名万亿元余多年月日%％';
/** Wider gaps are layout: columns, or paragraphs run together. */
const GAP = `${BLANK}{1,2}`;
/** A number of the text, not one of a Latin name (Windows 10 系统) nor of a list (1 主动公开). */
const AROUND_NUMBER = new RegExp(
  `(?<=[${HAN}])${GAP}(?=\\d[\\d,.]{0,14}${BLANK}?[${UNIT}])|(?<=(?:[${HAN}]${BLANK}{0,2}|[，、。；：（(])\\d[\\d,.]{0,14})${GAP}(?=[${UNIT}])`,
  'g',
);
/** Behind a full stop a blank may begin a sentence, behind a colon a field. */
const AT_PUNCTUATION = new RegExp(
  `(?<=[${HAN}\\d）》”%])${GAP}(?=[，。；：、！？）》])|(?<=[，、《（])${GAP}(?=[${HAN}《“（\\d])|(?<=》)${GAP}(?=[${HAN}])|(?<=[${HAN}])${GAP}(?=《)`,
  'g',
);
/** Where a number meets a unit or a word in front of it, with a blank or without. */
const NUMBER_BESIDE_WORD = new RegExp(`\\d(?=${BLANK}?[${UNIT}])`, 'g');
/** Who puts blanks around numbers so often does it on purpose: 2025 年. */
const HABIT = 0.2;

/** Blanks beside numbers and punctuation, before a heading, at the ends of lines. One finding a paragraph. */
export const spacing = defineRule(
  { id: 'spacing', severity: 'info', fix: 'safe', tag: 'style', source: '通行做法' },
  function* ({ report }) {
    const spaced = [...spacedParagraphs(report)];
    const isHabit = spaced.length > 0 && putsBlanksAroundNumbers(report);
    for (const { lines } of spaced) {
      const draft = inParagraph(report, lines, isHabit);
      if (draft) yield draft;
    }
    if (report.document.notation !== 'text' || isLayout(report)) return;
    yield* beforeHeadings(report);
    yield* atEnds(report);
  },
);

/** Those with a blank between the first and the last character of a line. */
const spacedParagraphs = findInEach((paragraph) =>
  isInStyle(paragraph) && paragraph.lines.some(({ text }) => holdsBlank(text)) ? [paragraph] : [],
);

function inParagraph(report: Report, lines: readonly Line[], isHabit: boolean): Draft | null {
  const found = lines.flatMap((line) =>
    blanksIn(line, isHabit)
      .filter((span) => !isBesideMark(report, line, span))
      .map((span) => ({ line, span })),
  );
  const [first] = found;
  if (!first) return null;
  const shown = makeRange(first.span.start - 1, first.span.end + 1);
  return finding(
    first.line.text.sourceRange(shown),
    found.flatMap(({ line, span }) => replaceSpan(line.text, span, '')),
    message('spacing', { count: found.length }),
  );
}

/** In the order of the line; a blank both beside a number and at punctuation is one. */
function blanksIn(line: Line, isHabit: boolean): Range[] {
  if (!holdsBlank(line.text)) return [];
  const spans = [...(isHabit ? [] : spansOf(line, AROUND_NUMBER)), ...spansOf(line, AT_PUNCTUATION)];
  return [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
}

function spansOf({ text }: Line, pattern: RegExp): Range[] {
  return [...text.text.matchAll(pattern)].map(({ index, 0: { length } }) => makeRange(index, index + length));
}

/** Markdown may need the blank that sets emphasis apart: **其中：** 概况. */
function isBesideMark({ document, source }: Report, { text }: Line, span: Range): boolean {
  if (document.notation !== 'markdown') return false;
  const { start, end } = text.sourceRange(span);
  return /[*_~\]\\<>]/.test(source.text.charAt(start - 1) + source.text.charAt(end));
}

const ANY_BLANK = new RegExp(BLANK);

/** Most lines have none between their first and last character. */
const holdsBlank = ofWords((words) => ANY_BLANK.test(withoutPadding(words)));

function putsBlanksAroundNumbers(report: Report): boolean {
  let all = 0;
  let spaced = 0;
  for (const { lines } of styleParagraphs(report))
    for (const { text } of lines) {
      const numbers = numbersIn(text);
      all += numbers.all;
      spaced += numbers.spaced;
    }
  return all > 0 && spaced / all >= HABIT && spaced > 1;
}

/** The numbers beside a word, and how many of them have a blank in between. */
const numbersIn = ofWords((words) => {
  const behind = [...words.matchAll(NUMBER_BESIDE_WORD)].map(({ index }) => words.charAt(index + 1));
  return { all: behind.length, spaced: behind.filter(isBlank).length };
});

function isBlank(char: string): boolean {
  return char !== '' && /\s/.test(char);
}

/** Text of a PDF file, in which blanks are the distance between words. */
function isLayout({ tables }: Report): boolean {
  return tables.some(({ parts }) => parts.some(({ notation }) => notation === 'loose-rows'));
}

/** A heading indented by full-width blanks where the others are not. */
function* beforeHeadings(report: Report): Iterable<Draft> {
  const indents = report.sections.map(({ heading }) => /^[ \t\u3000]*/.exec(heading.text.text)?.[0] ?? '');
  const indented = indents.filter((indent) => indent.includes('\u3000')).length;
  if (indented * 2 >= indents.length) return;
  for (const [index, { heading }] of report.sections.entries()) {
    const { length } = indents[index] ?? '';
    if (!indents[index]?.includes('\u3000')) continue;
    const range = heading.text.sourceRange(makeRange(0, length));
    yield finding(range, [{ range, newText: '' }], message('spacing.heading'));
  }
}

const endsInBlanks = ofWords((words) => {
  const { end } = unpaddedSpan(words);
  return end > 0 && end < words.length && /^[ \u00a0\u3000]+$/.test(words.slice(end));
});

/** Blanks at the ends of lines of prose and signature, told once for the whole text. */
function* atEnds(report: Report): Iterable<Draft> {
  const edits: TextEdit[] = [];
  for (const block of report.document.blocks) {
    if (block.kind !== 'line' || !endsInBlanks(block.text)) continue;
    const { text } = block;
    edits.push(...replaceSpan(text, makeRange(text.trimmedSpan.end, text.text.length), ''));
  }
  const [first] = edits;
  if (first) yield finding(first.range, edits, message('spacing.ends', { count: edits.length }));
}

function finding(range: Range, edits: readonly TextEdit[], text: Draft['message']): Draft {
  return {
    message: text,
    range,
    fixes: [{ title: message('fix.remove-blanks'), safety: 'safe', edits, preferred: true }],
  };
}
