import pinyin from './pinyin.json' with { type: 'json' };

const spelling: Readonly<Record<string, string>> = pinyin;

/** Editors look no further than this. */
const LONGEST = 128;
/** So many letters of a long name are enough to tell it. */
const LONGEST_INITIALS = 24;

/**
 * What somebody may type for words of the vocabulary: the initials of their pinyin (`ztqk`), the words, what else they are
 * called, and the whole pinyin (`zongtiqingkuang`), apart by blanks. Editors look for what was typed from the beginning of
 * any of them on.
 *
 * @param words of `vocabulary.ts`, so that their pinyin is known.
 */
export function filterText(words: string, ...alternatives: readonly string[]): string {
  const syllables = syllablesOf(words);
  const initials = syllables
    .map((syllable) => syllable.charAt(0))
    .join('')
    .slice(0, LONGEST_INITIALS);
  const tokens = [initials, words, ...alternatives, syllables.join('')];
  const known = new Set(tokens.map((token) => token.replace(/\s/g, '')).filter((token) => token !== ''));
  return [...known].join(' ').slice(0, LONGEST);
}

/** The pinyin of words, a syllable for each character, without tones; empty for words that are not in the vocabulary. */
function syllablesOf(words: string): readonly string[] {
  return spelling[words]?.split(' ') ?? [];
}

/** The initials and the whole pinyin of words, as `filterText` has them, to be added to those of others. */
export function spellingsOf(words: string): readonly string[] {
  const syllables = syllablesOf(words);
  return [syllables.map((syllable) => syllable.charAt(0)).join(''), syllables.join('')];
}
