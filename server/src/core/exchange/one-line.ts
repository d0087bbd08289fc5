import { unpaddedSpan } from '../text/blank.ts';

/** From here on the characters of Chinese, which are written without blanks between words. */
const FIRST_CJK = 0x2e80;

/**
 * A text on one line: blanks at its ends gone, TABs as blanks, a line break as a blank where words of an alphabet meet.
 */
export function onOneLine(text: string): string {
  const parts: string[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    const { start, end } = unpaddedSpan(line);
    if (start === end) continue;
    const before = parts.at(-1);
    if (before && isAlphabetic(before, before.length - 1) && isAlphabetic(line, start)) parts.push(' ');
    parts.push(line.slice(start, end));
  }
  return parts.join('').replace(/\t+/g, ' ');
}

function isAlphabetic(text: string, at: number): boolean {
  return text.charCodeAt(at) < FIRST_CJK;
}
