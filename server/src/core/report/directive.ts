/** A directive stands near the top of the file, where a reader sees it. */
const LINES_TO_SEARCH = 20;
const CHARACTERS_TO_SEARCH = 4000;

/**
 * What the file itself says: `<!-- govreport: on -->` makes it a report, `<!-- govreport: off -->` silences every
 * check. Null where it says nothing. In plain text the same words stand without the comment marks.
 */
export function readDirective(text: string): boolean | null {
  const head = text
    .slice(0, CHARACTERS_TO_SEARCH)
    .split(/\r\n|\n|\r/, LINES_TO_SEARCH)
    .join('\n');
  const match = /^[ \t]*(?:<!--)?[ \t]*govreport:[ \t]*(on|off)\b/im.exec(head);
  return match ? match[1]?.toLowerCase() === 'on' : null;
}
