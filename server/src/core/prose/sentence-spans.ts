import type { Range } from '../text/range.ts';
import { makeRange } from '../text/range.ts';

/** Where the sentences of a text lie; what ends them belongs to them. */
export function sentencesIn(text: string): Range[] {
  return split(text, '。！!？?');
}

/** Where the parts of a sentence between 。；，、 and colons lie. */
export function clausesIn(text: string): Range[] {
  return split(text, '。！!？?；;，,：:');
}

function split(text: string, ends: string): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isHan(char) || !ends.includes(char) || (char === ',' && isWithinNumber(text, at))) continue;
    parts.push(makeRange(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) parts.push(makeRange(start, text.length));
  return parts;
}

/** No mark of punctuation; most characters are. */
function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** 1,234 */
function isWithinNumber(text: string, comma: number): boolean {
  return /\d/.test(text.charAt(comma - 1)) && /\d/.test(text.charAt(comma + 1));
}
