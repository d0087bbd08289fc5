/** A directive stands near the top of the file, where a reader sees it. */
const LINES_TO_SEARCH = 20;
const CHARACTERS_TO_SEARCH = 4000;

/**
 * What the file itself says: `<!-- govreport: on -->` makes it a report, `<!-- govreport: off -->` silences every
 * check. Null where it says nothing. In plain text the same words stand without the comment marks.
 */
export function readDirective(text: string): boolean | null {
  if (!namesUs(text)) return null;
  const match = /^[ \t]*(?:<!--)?[ \t]*govreport:[ \t]*(on|off)\b/im.exec(headOf(text).join('\n'));
  return match ? match[1]?.toLowerCase() === 'on' : null;
}

/** The number of the line that holds nothing but this directive; null where there is none. */
export function readDirectiveLine(text: string): number | null {
  if (!namesUs(text)) return null;
  const line = headOf(text).findIndex((words) =>
    /^[ \t]{0,40}(?:<!--)?[ \t]{0,40}govreport:[ \t]{0,40}(?:on|off)[ \t]{0,40}(?:-->)?$/i.test(
      words.trimEnd(),
    ),
  );
  return line === -1 ? null : line;
}

/** Most texts say nothing to us. */
function namesUs(text: string): boolean {
  return /govreport:/i.test(text.slice(0, CHARACTERS_TO_SEARCH));
}

function headOf(text: string): string[] {
  return text.slice(0, CHARACTERS_TO_SEARCH).split(/\r\n|\n|\r/, LINES_TO_SEARCH);
}
