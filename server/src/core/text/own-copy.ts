/**
 * The same string with characters of its own. A part cut out of a text is only a view into it: whoever keeps the part
 * keeps the whole text of a report, or of ten thousand reports.
 */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
