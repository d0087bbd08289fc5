import type { SectionForm } from '../forms/form.ts';
import { sections } from '../forms/sections.ts';
import type { Line } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { makeRange, type Range } from '../text/range.ts';
import { memoizeText } from '../text/memo.ts';
import { similarity } from '../text/similarity.ts';
import { withoutPadding } from '../text/blank.ts';
import { ofWords } from '../text/words.ts';
import { type HeadingNumber, splitHeadingNumber } from './heading-number.ts';

/** Statutory headings are short; the preamble lists the same words in one long sentence. */
const LONGEST_HEADING = 40;
/** Blanks, artefacts and the dots of a table of contents included. */
const LONGEST_LINE = 200;
/** Words less alike than this are another heading; 一、本年新收政府信息公开申请数量 of 表三 stays well below. */
const LEAST_SIMILARITY = 0.75;

/** A line seen as a heading, whatever its words are. */
export interface HeadingWords {
  readonly number: HeadingNumber;
  /** Without artefacts and final punctuation. */
  readonly text: string;
  /** Key of the words behind the number. */
  readonly words: string;
  readonly range: Range;
}

/** A line known as the heading of one of the six parts. */
export interface HeadingMatch extends HeadingWords {
  readonly form: SectionForm;
  readonly match: 'exact' | 'alias' | 'similar';
}

/** The part of a line that can be a heading: without artefacts, numbers of a table of contents, final punctuation. */
export function headingSpan(line: Line): { text: string; span: Range; range: Range } | null {
  const { text } = line.text;
  const span = spanOfHeading(text);
  return span && { text: text.slice(span.start, span.end), span, range: line.text.sourceRange(span) };
}

function spanOfHeading(text: string): Range | null {
  if (text.length > LONGEST_LINE) return null;
  const start = MARKS_BEFORE.exec(text)?.[0].length ?? 0;
  const end = withoutPage(text, endOfWords(text, text.length));
  if (end <= start || end - start > LONGEST_HEADING + 20) return null;
  return makeRange(start, end);
}

const MARKS_BEFORE = /^(?:[\s\u200b\ufeff\u3000#＃*>]|\[bookmark:[^\]\n]{0,80}\])*/;
const MARK_BEHIND = /[\s:：。*]/;

function endOfWords(text: string, from: number): number {
  let end = from;
  while (end > 0 && MARK_BEHIND.test(text.charAt(end - 1))) end--;
  return end;
}

/** Dots or blanks that lead to the number of a page, and the number. */
const PAGE = /[.…·\s]{3,}\d{1,3}$/;

function withoutPage(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  const page = last >= 48 && last <= 57 ? PAGE.exec(text.slice(0, end)) : null;
  return page ? page.index : end;
}

/** The statutory section whose words a line has; null for every other line. */
export function matchHeading(line: Line): HeadingMatch | null {
  const best = sectionOf(line.text);
  const read = best && readHeading(line);
  return read && { ...read, ...best };
}

const sectionOf = ofWords((words): Known | null => {
  const read = headingOf(words);
  if (!read || read.words.length > LONGEST_HEADING) return null;
  // Without a numeral, or one that may be a word (一是), only the very words count, and so they do in a sentence, unless it denies just them.
  const isSentence = withoutPadding(words).endsWith('。') && !deniesSection(read.words);
  return !read.number.isApart || isSentence ? knownSection(read.words) : bestSection(read.words);
});

/** The section whose very words a line has. */
export function knownHeading(line: Line): HeadingMatch | null {
  const match = matchHeading(line);
  return match?.match === 'similar' ? null : match;
}

/** Whether a heading says that there is nothing to say: 六、无其他需要报告的事项, 六、其他需要报告的事项无. */
export function deniesSection(words: string): boolean {
  const denied =
    /^(?:暂无|没有|未|无)(.+)$/.exec(words)?.[1] ?? /^(.+?)(?:暂无|没有|无|0件)$/.exec(words)?.[1];
  return denied !== undefined && bestSection(denied) !== null;
}

/** A line seen as a heading; null for a line too long to be one. */
export function readHeading(line: Line): HeadingWords | null {
  const read = headingOfLine(line.text);
  if (!read) return null;
  const { number, words, text, span } = read;
  return { number, words, text, range: line.text.sourceRange(span) };
}

interface ReadHeading extends Omit<HeadingWords, 'range'> {
  readonly span: Range;
}

const headingOfLine = ofWords((words) => headingOf(words));

/** Most lines of prose are longer than any heading, and no line is there again. */
const LONGEST_KNOWN = 60;

function headingOf(words: string): ReadHeading | null {
  return words.length > LONGEST_KNOWN ? headingIn(words) : repeatedHeading(words);
}

/** Headings and labels come again with every report. */
const repeatedHeading = memoizeText((text) => headingIn(text));

function headingIn(text: string): ReadHeading | null {
  const span = spanOfHeading(text);
  if (!span) return null;
  const heading = text.slice(span.start, span.end);
  const number = splitHeadingNumber(heading);
  const { start, end } = number.wordsSpan;
  return { number, words: labelKey(heading.slice(start, end)), text: heading, span };
}

/** For a heading known by its numeral and place alone: its words have to have something of the standard ones. */
const LEAST_LIKENESS = 0.35;

/** Whether words have enough of a section's for a line that bears its number at its place. */
export function isLike(words: string, form: SectionForm): boolean {
  return likenessToSection(words, form) >= LEAST_LIKENESS;
}

/** How alike words are to those of a given section. */
export function likenessToSection(words: string, form: SectionForm, least?: number): number {
  return Math.max(...(standardKeys.get(form) ?? []).map((key) => similarity(words, key, least)));
}

/** The keys of the standard title and its aliases, the standard one first. */
const standardKeys = new Map(sections.map((form) => [form, [form.title, ...form.aliases].map(labelKey)]));

type Known = Pick<HeadingMatch, 'form' | 'match'>;

const sectionsByKey = new Map<string, Known>(
  [...standardKeys].flatMap(([form, keys]) =>
    keys.map((key, index): [string, Known] => [key, { form, match: index === 0 ? 'exact' : 'alias' }]),
  ),
);

function knownSection(words: string): Known | null {
  return sectionsByKey.get(words) ?? null;
}

function bestSection(words: string): Known | null {
  return bestByWords(words);
}

/** The same lines are read at every keystroke. */
const bestByWords = memoizeText((words): Known | null => {
  const known = knownSection(words);
  if (known) return known;
  let best: Known | null = null;
  let bestScore = LEAST_SIMILARITY;
  for (const form of sections) {
    const score = likenessToSection(words, form, LEAST_SIMILARITY);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { form, match: 'similar' };
  }
  return best;
});
