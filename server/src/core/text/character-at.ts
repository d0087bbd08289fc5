import { makeRange, type Range } from './range.ts';

/**
 * The character at an offset, or the last one of the text where the offset is its end: something to underline. What no
 * caret can come between is one: both halves of a character, CR and LF.
 */
export function characterAt(text: string, offset: number): Range {
  const start = wholeFrom(text, Math.min(offset, Math.max(0, text.length - 1)));
  const end = Math.min(start + 1, text.length);
  return makeRange(start, isWithinCharacter(text, end) ? end + 1 : end);
}

function wholeFrom(text: string, offset: number): number {
  return isWithinCharacter(text, offset) ? offset - 1 : offset;
}

/** Whether an offset is between the halves of a character or of a line ending. */
function isWithinCharacter(text: string, offset: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
