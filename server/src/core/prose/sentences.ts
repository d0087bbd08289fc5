import type { MappedText } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import { plainYears } from '../report/title-text.ts';
import type { Paragraph } from './paragraphs.ts';

/** A sentence of a paragraph: its words without blanks and where they stand in the paragraph. */
export interface Sentence {
  /** Years in Arabic numerals, each as long as it was written. */
  readonly text: string;
  readonly span: Range;
  readonly paragraph: Paragraph;
}

const known = new WeakMap<Paragraph, readonly Sentence[]>();

/** The sentences of a paragraph, each with the mark that ends it. Many rules ask for them. */
export function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const cached = known.get(paragraph);
  if (cached) return cached;
  const sentences = readSentences(paragraph);
  known.set(paragraph, sentences);
  return sentences;
}

function readSentences(paragraph: Paragraph): Sentence[] {
  const text = plainYears(paragraph.text.text);
  const sentences: Sentence[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !'。！？；;!?'.includes(text.charAt(end))) end++;
    end = Math.min(text.length, end + 1);
    sentences.push({ text: text.slice(start, end), span: makeRange(start, end), paragraph });
    start = end;
  }
  return sentences;
}

/** What opens a sentence before its words begin: （一）, 一、, 1., 一是, or a sub-heading that ends like a sentence. */
const NUMBER =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}[、．.是]|\d{1,2}[.、．)）](?!\d))[，,]?/;

/** How many characters a sentence begins with that only number it. */
export function numberLength(sentence: string): number {
  return NUMBER.exec(sentence)?.[0].length ?? 0;
}

/** The stretch of a sentence as a stretch of its paragraph. */
export function spanIn(sentence: Sentence, start: number, length: number): { text: MappedText; span: Range } {
  const from = sentence.span.start + start;
  return { text: sentence.paragraph.text, span: makeRange(from, from + length) };
}
