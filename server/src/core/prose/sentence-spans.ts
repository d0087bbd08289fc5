import type { Range } from '../text/range.ts';
import { makeRange } from '../text/range.ts';

/** Where the sentences of a text lie; what ends them belongs to them. */
export function sentencesIn(text: string): Range[] {
  return split(text, /[。！!？?]/);
}

/** Where the parts of a sentence between 。；，、 and colons lie. */
export function clausesIn(text: string): Range[] {
  return split(text, /[。！!？?；;，,：:]/);
}

function split(text: string, end: RegExp): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const isComma = text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    if (!end.test(text[at] ?? '') || isComma) continue;
    parts.push(makeRange(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) parts.push(makeRange(start, text.length));
  return parts;
}
