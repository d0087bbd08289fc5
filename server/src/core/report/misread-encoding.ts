import { leftoversOfGbk, type MisreadWord, misreadWords, SUBJECT } from './misread-words.ts';

/** A report that was written in one encoding and read in another. */
export interface Misreading {
  /** What it most likely is; null where too much is lost to tell. */
  readonly encoding: 'UTF-8' | 'GB18030' | null;
  /** What it was taken for. */
  readonly readAs: 'GBK' | 'Windows-1252' | 'UTF-8';
}

/** The subject and so many other words: a report has them all, a text about encodings one or two. */
const ENOUGH_WORDS = 4;
const ENOUGH_LEFTOVERS = 3;
/** Characters that could not be read: fewer of them are slips within a text that is readable. */
const MANY_LOST = 100;
const SHARE_LOST = 0.15;

/** Unassigned codes, private ones, and what programs put in their place. */
const NO_GBK = /[?€\ue000-\uf8ff\ufffd]/g;
/** Everything but what Latin-1 and Windows-1252 read alike; some of it nobody sees, and it is lost on the way. */
const NO_WESTERN = /[\u0080-\u00a0\u00ad€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\ufffd]/g;

/**
 * Whether a text is a report read in the wrong encoding. Where its subject is readable it is not, whatever else stands
 * there: a text about encodings quotes both.
 */
export function findMisreading(text: string): Misreading | null {
  if (text.includes(SUBJECT)) return null;
  if (holdsWords(text.replace(NO_GBK, ''), ({ utf8AsGbk }) => utf8AsGbk))
    return { encoding: 'UTF-8', readAs: 'GBK' };
  const western = text.replace(NO_WESTERN, '');
  if (holdsWords(western, ({ utf8AsWestern }) => [utf8AsWestern]))
    return { encoding: 'UTF-8', readAs: 'Windows-1252' };
  if (holdsWords(western, ({ gbkAsWestern }) => [gbkAsWestern]))
    return { encoding: 'GB18030', readAs: 'Windows-1252' };
  return isMostlyLost(text) && holdsLeftovers(text) ? { encoding: 'GB18030', readAs: 'UTF-8' } : null;
}

/** Whether so much of a text is U+FFFD that what is left can't be checked. */
export function isMostlyLost(text: string): boolean {
  if (!text.includes('\ufffd')) return false;
  let lost = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) foreign++;
    if (code === 0xfffd) lost++;
  }
  return lost >= MANY_LOST && lost >= foreign * SHARE_LOST;
}

function holdsWords(text: string, misread: (word: MisreadWord) => readonly string[]): boolean {
  const found = misreadWords.filter((word) => misread(word).some((form) => text.includes(form)));
  return found.length >= ENOUGH_WORDS && found[0]?.word === SUBJECT;
}

function holdsLeftovers(text: string): boolean {
  const collapsed = text.replace(/\ufffd{2,}/g, '\ufffd');
  const found = leftoversOfGbk.filter(({ leftover }) => collapsed.includes(leftover));
  return found.length >= ENOUGH_LEFTOVERS && found[0]?.word === SUBJECT;
}
