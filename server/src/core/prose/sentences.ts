import type { MappedText } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';
import { plainYears } from '../report/title-text.ts';
import { enumeratorLength } from './enumerator.ts';
import type { Paragraph } from './paragraphs.ts';
import { KeptWith } from '../text/kept-with.ts';

/** A sentence of a paragraph: its words without blanks and where they stand in the paragraph. */
export interface Sentence {
  /** Years in Arabic numerals, each as long as it was written. */
  readonly text: string;
  readonly span: Range;
  readonly paragraph: Paragraph;
}

const known = new KeptWith<Paragraph, readonly Sentence[]>();

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

/** How many characters a sentence begins with that only number it, a comma behind them included. */
export function numberLength(sentence: string): number {
  const length = enumeratorLength(sentence);
  return length > 0 && /[，,]/.test(sentence.charAt(length)) ? length + 1 : length;
}

/** The stretch of a sentence as a stretch of its paragraph. */
export function spanIn(sentence: Sentence, start: number, length: number): { text: MappedText; span: Range } {
  const from = sentence.span.start + start;
  return { text: sentence.paragraph.text, span: makeRange(from, from + length) };
}
