import { withoutEnding } from './blank.ts';

/**
 * Labels of the official forms are compared by key, not by spelling: reports reach an editor with blanks inside
 * words, half- or full-width brackets, other quotes and other punctuation after numbers.
 */

const INVISIBLE = /[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g;
const QUOTES = /["'“”‘’„‟「」『』`´]/g;
/** No label of a form comes near this, blanks left out; only so much of a longer text is compared. */
const LONGEST_LABEL = 2000;
const ARTIFACTS = /\[bookmark:[^\]\n]{0,80}\]/gi;

/** The key of a label: no blanks, no quotes, one kind of brackets and of punctuation. Equal keys mean equal labels. */
export function labelKey(text: string): string {
  const key = text
    .replace(ARTIFACTS, '')
    .replace(INVISIBLE, '')
    .slice(0, LONGEST_LABEL)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, '')
    .replace(/[〔［【]/g, '(')
    .replace(/[〕］】]/g, ')')
    .replace(/[、，;；·]/g, ',');
  // A star behind a label refers to a note below the table.
  return withoutEnding(key, ':：。,*※')
    .replace(/^(\d+|[一二三四五六七八九十]+)[.,:]/, '$1.')
    .toLowerCase();
}

const ENUMERATOR = /^(?:\(([一二三四五六七八九十]+|\d+)\)|([一二三四五六七八九十]+|\d+)[.)])/;

/** A key split into its leading number (`（三）`, `1.`, `四、`) and the words. */
export function splitEnumerator(key: string): { number: string | null; words: string } {
  const match = ENUMERATOR.exec(key);
  if (!match) return { number: null, words: key };
  return { number: match[1] ?? match[2] ?? null, words: key.slice(match[0].length) };
}
