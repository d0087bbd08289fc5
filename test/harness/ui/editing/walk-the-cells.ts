import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Checks, takePicture } from '../../checks.ts';
import { pressUntil } from '../../press-until.ts';
import { untilFileHolds } from '../preview/file-text.ts';
import { editorText } from '../workbench-keys.ts';

/** How a report writes a row of 表三: its line of a label and values, and where the caret goes to reach a value. */
export interface WrittenRows {
  readonly name: string;
  readonly file: string;
  /** The row with other values, in a text. */
  replaceRow(text: string, label: string, values: readonly string[]): string;
  /** Line and column, both from 1, within the first value of a row. */
  firstValue(text: string, label: string): readonly [number, number];
}

const ROWS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'] as const;

/** A person fills in 表三 in the text with Tab and Enter, and writes prose as ever. */
export async function walkTheCells(page: Page, { check }: Checks, written: WrittenRows): Promise<void> {
  const { name, file, replaceRow, firstValue } = written;
  const original = await readFile(file, 'utf8');
  const fresh = async (): Promise<void> => {
    await page.locator('.statusbar-item', { hasText: /年报 2024/ }).waitFor();
    await goTo(page, ...firstValue(original, ROWS[0]));
    // Once it is known that the caret is in a cell.
    await pause(1500);
  };

  await check(`${name}: Tab and Enter lead through the values, and what is typed lands in them`, async () => {
    await editorText(page).filter({ hasText: '云川' }).first().waitFor();
    await fresh();
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('45');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('6');
    await takePicture(page, `editing-cells-${name}`);
    const first = replaceRow(original, ROWS[0], ['0', '12', '3']);
    await untilFileHolds(file, replaceRow(first, ROWS[1], ['0', '6', '45']));
    for (let step = 0; step < 12 && (await readFile(file, 'utf8')) !== original; step++) {
      await page.keyboard.press('Control+z');
      await pause(400);
    }
    await untilFileHolds(file, original);
  });

  await check(`${name}: every value can be reached, from the first to the last`, async () => {
    await fresh();
    const columns = 7;
    for (let step = 1; step < columns * 25; step++) await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await untilFileHolds(file, replaceRow(original, '四、结转下年度继续办理', [...Array(6).fill('0'), '9']));
    await page.keyboard.press('Control+z');
    await untilFileHolds(file, original);
  });

  await check(`${name}: in prose Tab and Enter are what they are`, async () => {
    const lines = original.split('\n');
    const line = lines.findIndex((text) => text.includes('一、总体情况')) + 1;
    await goTo(page, line, 100);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('x');
    await pause(800);
    const text = await readFile(file, 'utf8');
    if (!/一、总体情况\r?\n[\t ]+x/.test(text)) throw new Error(JSON.stringify(text.slice(0, 400)));
    for (let step = 0; step < 6 && (await readFile(file, 'utf8')) !== original; step++) {
      await page.keyboard.press('Control+z');
      await pause(400);
    }
    await untilFileHolds(file, original);
  });
}

/** Puts the caret into the text. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  await page.keyboard.press('Control+1');
  await pressUntil(page, 'Control+G', input);
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}
