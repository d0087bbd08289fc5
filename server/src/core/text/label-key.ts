import { withoutEnding } from './blank.ts';
import { memoizeText } from './memo.ts';
import { ownCopy } from './own-copy.ts';

/**
 * Labels of the official forms are compared by key, not by spelling: reports reach an editor with blanks inside
 * words, half- or full-width brackets, other quotes and other punctuation after numbers.
 */

const INVISIBLE = /[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g;
const QUOTES = /["'“”‘’„‟「」『』`´]/g;
/** No label of a form comes near this, blanks left out; only so much of a longer text is compared. */
const LONGEST_LABEL = 2000;
const ARTIFACTS = /\[bookmark:[^\]\n]{0,80}\]/gi;

/** The labels of a form come again with every report; longer texts are none. */
const keyOf = memoizeText((text) => ownCopy(makeKey(text)));
const LONGEST_KNOWN = 120;

/** The key of a label: no blanks, no quotes, one kind of brackets and of punctuation. Equal keys mean equal labels. */
export function labelKey(text: string): string {
  return text.length > LONGEST_KNOWN ? makeKey(text) : keyOf(text);
}

function makeKey(text: string): string {
  const folded = (text.length <= LONGEST_LABEL ? foldPlain(text) : null) ?? fold(text);
  // A star behind a label refers to a note below the table.
  return withPlainNumber(withoutEnding(folded, ':：。,*※')).toLowerCase();
}

/** `1、`, `1．` and `1：` as `1.`, and so for Chinese numerals. */
function withPlainNumber(key: string): string {
  const first = key.charCodeAt(0);
  const isNumeral = (first >= ZERO && first <= NINE) || NUMERALS.includes(key.charAt(0));
  return isNumeral ? key.replace(/^(\d+|[一二三四五六七八九十]+)[.,:]/, '$1.') : key;
}

const NUMERALS = '一二三四五六七八九十';
const ZERO = 48;
const NINE = 57;

/** Any text: whatever Unicode has in the way of brackets, blanks and full-width forms. */
function fold(text: string): string {
  return text
    .replace(ARTIFACTS, '')
    .replace(INVISIBLE, '')
    .slice(0, LONGEST_LABEL)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, '')
    .replace(/[〔［【]/g, '(')
    .replace(/[〕］】]/g, ')')
    .replace(/[、，;；·]/g, ',');
}

/** What `fold` makes of the characters that labels and lines are full of, Han and letters aside; empty: left out. */
const FOLDED: ReadonlyMap<number, string> = new Map(
  Object.entries({
    ...{ '（': '(', '〔': '(', '【': '(', '）': ')', '〕': ')', '】': ')' },
    ...{
      '、': ',',
      '，': ',',
      '；': ',',
      '·': ',',
      ';': ',',
      '：': ':',
      '／': '/',
      '．': '.',
      '％': '%',
      '。': '。',
    },
    ...{
      '“': '',
      '”': '',
      '‘': '',
      '’': '',
      '「': '',
      '」': '',
      '『': '',
      '』': '',
      '"': '',
      "'": '',
      '`': '',
    },
    ...{
      ' ': '',
      '\t': '',
      '\n': '',
      '\r': '',
      '\u3000': '',
      '\u00a0': '',
      '《': '《',
      '》': '》',
      '—': '—',
    },
    ...Object.fromEntries([...'０１２３４５６７８９'].map((digit, value) => [digit, String(value)])),
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

/** The same in one pass for a text of nothing but those; null for any other. */
function foldPlain(text: string): string | null {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isKept(code)) continue;
    const to = FOLDED.get(code);
    if (to === undefined) return null;
    folded += text.slice(copied, at) + to;
    copied = at + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** Han, and the letters, digits and signs of ASCII that stay as they are; `[` may begin an artefact. */
function isKept(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x28 && code <= 0x3a) ||
    (code >= 0x41 && code <= 0x5a)
  );
}

const ENUMERATOR = /^(?:\(([一二三四五六七八九十]+|\d+)\)|([一二三四五六七八九十]+|\d+)[.)])/;

/** A key split into its leading number (`（三）`, `1.`, `四、`) and the words. */
export function splitEnumerator(key: string): { number: string | null; words: string } {
  if (!mayBeginNumber(key.charCodeAt(0))) return { number: null, words: key };
  const match = ENUMERATOR.exec(key);
  if (!match) return { number: null, words: key };
  return { number: match[1] ?? match[2] ?? null, words: key.slice(match[0].length) };
}

function mayBeginNumber(first: number): boolean {
  return first === 0x28 || (first >= ZERO && first <= NINE) || NUMERALS.includes(String.fromCharCode(first));
}
