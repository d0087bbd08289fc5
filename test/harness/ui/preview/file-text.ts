import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a file holds a text; VS Code saves by itself in these runs. Fails with the first difference. */
export async function untilFileHolds(path: string, expected: string): Promise<void> {
  let text = '';
  for (let tries = 0; tries < 80; tries++) {
    text = await readFile(path, 'utf8');
    if (text === expected) return;
    await pause(100);
  }
  let at = 0;
  while (text[at] === expected[at]) at++;
  const around = (whole: string): string => JSON.stringify(whole.slice(Math.max(0, at - 20), at + 40));
  throw new Error(`${path} differs at ${at}: ${around(text)} instead of ${around(expected)}`);
}

/** The same text with one stretch replaced; the stretch has to be there, once behind `after`. */
export function replaceBehind(text: string, after: string, from: string, to: string): string {
  const start = text.indexOf(after);
  const at = text.indexOf(from, start + after.length);
  if (start === -1 || at === -1) throw new Error(`no ${from} behind ${after}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
