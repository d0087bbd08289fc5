import { ofWords } from '../text/words.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentencesOf } from './words.ts';

/** Something a text may speak of, and the words by which it does. */
export type Topic = readonly [name: string, words: RegExp];

/**
 * Asks paragraphs which of some things none of them speaks of.
 *
 * @param topics at most 31.
 * @param aside sentences that don't count.
 */
export function unmentioned(
  topics: readonly Topic[],
  aside?: RegExp,
): (paragraphs: readonly Paragraph[]) => string[] {
  const all = 2 ** topics.length - 1;
  /** A bit for each of the topics. */
  const mentionedIn = ofWords((words) => {
    const said = aside ? countingSentences(words, aside) : words;
    return topics.reduce((bits, [, pattern], index) => bits | (pattern.test(said) ? 1 << index : 0), 0);
  });
  return (paragraphs) => {
    let mentioned = 0;
    for (const { text } of paragraphs) {
      mentioned |= mentionedIn(text);
      if (mentioned === all) return [];
    }
    return topics.filter((_, index) => (mentioned & (1 << index)) === 0).map(([name]) => name);
  };
}

function countingSentences(words: string, aside: RegExp): string {
  return sentencesOf(words)
    .filter((sentence) => !aside.test(sentence))
    .join('\n');
}
