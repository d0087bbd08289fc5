import { pinyin } from 'pinyin-pro';
import { vocabulary } from '../../server/src/core/features/completion/vocabulary.ts';

/**
 * The pinyin of everything that completion offers, by its words: syllables without tones, ü as v, as an input method wants
 * them. The library knows which reading a character has in which word; it is not shipped.
 */
export function pinyinOfVocabulary(): Record<string, string> {
  return Object.fromEntries(
    vocabulary().map((words) => [
      words,
      pinyin(words, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join(' '),
    ]),
  );
}
