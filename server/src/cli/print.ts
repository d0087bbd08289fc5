import { styleText } from 'node:util';

export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Notes and troubles go to standard error, so that results can be piped. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}

type Colour = Parameters<typeof styleText>[0];

/** Colours a text if standard output is a terminal that wants them (NO_COLOR, FORCE_COLOR). */
export function colour(format: Colour, text: string): string {
  return wantsColour() ? styleText(format, text) : text;
}

function wantsColour(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true;
}
