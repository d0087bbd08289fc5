import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';

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

/** Fails if the file is written within a second: long enough for an edit that should have been refused. */
export async function staysAsItIs(path: string, text: string): Promise<void> {
  await pause(1000);
  if ((await readFile(path, 'utf8')) !== text) throw new Error(`${path} was changed`);
}

/** What a row of the drawn table states. */
export async function rowOf(preview: FrameLocator, row: string): Promise<string[]> {
  return preview.locator(`td[data-cell^="${row}/"] .stated`).allTextContents();
}

/** A text with one cell a line, with the values behind a label replaced. */
export function replaceRow(text: string, label: string, values: readonly string[]): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() === label) + 1;
  values.forEach((value, index) => {
    lines[first + index] = `\t${value}`;
  });
  return lines.join('\n');
}
