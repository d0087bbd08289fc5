import type { Words } from '../text/words.ts';
import { type Block, textLines } from './blocks.ts';

/** Has lines know what was known of the same words in an earlier reading, where the lines themselves were read anew. */
export function knowWords(blocks: readonly Block[], before: readonly Block[]): void {
  const known = new Map<string, Words>(textLines(before).map(({ text }) => [text.text, text.words]));
  for (const { text } of textLines(blocks)) {
    const words = known.get(text.text);
    if (words) text.knownAs(words);
  }
}
