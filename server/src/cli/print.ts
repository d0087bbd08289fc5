/** Results go to standard output. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Notes and troubles go to standard error, so that results can be piped; each is one line. */
export function printError(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
}

/**
 * A text for a terminal: what would move the cursor, change colours or turn the direction of writing is shown as a code.
 * Names of files and words of reports come from anybody.
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How to turn a colour on and off (ECMA-48). `styleText` of Node came only with 20.12. */
const COLOURS = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

/** Colours a text if standard output is a terminal that wants them (NO_COLOR, FORCE_COLOR). */
export function colour(name: keyof typeof COLOURS, text: string): string {
  const [on, off] = COLOURS[name];
  return wantsColour() ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

function wantsColour(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true;
}
