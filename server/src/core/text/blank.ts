import { makeRange, type Range } from './range.ts';

/**
 * White space of any width, zero-width characters and the byte order mark count as blank. Told and trimmed character
 * by character: a regular expression that looks for blanks at the end of a text tries at each of them.
 */
export function isBlankCode(code: number): boolean {
  // Most characters are Han or digits: told apart without a regular expression.
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0xa0 || (code > 0x3000 && code < 0xfe00)) return false;
  return OTHER_BLANKS.test(String.fromCharCode(code));
}

const OTHER_BLANKS = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/;

/** Where the text without blanks at its ends lies; an empty range at the end of a text of blanks. */
export function unpaddedSpan(text: string): Range {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return makeRange(start, end);
}

/** The text without blanks at its ends. */
export function withoutPadding(text: string): string {
  const { start, end } = unpaddedSpan(text);
  return text.slice(start, end);
}

/** The text without any of `characters` at its end. */
export function withoutEnding(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text without any blanks. */
export function withoutBlanks(text: string): string {
  if (!holdsBlank(text)) return text;
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g, '');
}

/** Whether some character of a text is blank. */
export function holdsBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isBlankCode(text.charCodeAt(at))) return true;
  return false;
}
