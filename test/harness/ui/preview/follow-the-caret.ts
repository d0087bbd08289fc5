import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import type { Checks } from '../../checks.ts';
import { goToLineEnd, untilCaretInLine } from '../workbench-keys.ts';
import { cellOf } from './preview-page.ts';

/** Text and tables point at each other, and neither pulls the other about. */
export async function followTheCaret(
  page: Page,
  preview: FrameLocator,
  { check }: Checks,
  file: string,
): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const last = lines.findIndex((line) => line.trim() === '四、结转下年度继续办理') + 7;

  await check('the caret in the text marks its cell and brings it into view', async () => {
    await goToLineEnd(page, last + 1);
    const cell = cellOf(preview, '表三/r4/total');
    await preview.locator('td.caret[data-cell="表三/r4/total"]').waitFor();
    const seen = await cell.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    if (!seen) throw new Error('the marked cell is out of sight');
  });

  await check('Enter on a cell selects its text, Ctrl+Enter goes on there', async () => {
    const line = lines.findIndex((text) => text.trim() === '二、上年结转政府信息公开申请数量') + 8;
    await cellOf(preview, '表三/r2/total').press('Enter');
    await untilCaretInLine(page, line);
    await preview.locator('td:focus[data-cell="表三/r2/total"]').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.part.editor .monaco-editor.focused').waitFor();
  });

  await check('a click in the tables does not scroll them', async () => {
    const cell = cellOf(preview, '表三/r3.5.3/total');
    await cell.scrollIntoViewIfNeeded();
    const scroll = () => cell.evaluate(() => scrollY);
    const before = await scroll();
    await cell.click();
    await untilCaretInLine(page, lines.findIndex((text) => text.trim() === '3.要求提供公开出版物') + 8);
    if ((await scroll()) !== before) throw new Error(`scrolled from ${before} to ${await scroll()}`);
  });

  await check('arrows, Home and End walk through the cells', async () => {
    const steps: readonly (readonly [string, string])[] = [
      ['ArrowDown', '表三/r2/natural'],
      ['ArrowRight', '表三/r2/business'],
      ['End', '表三/r2/total'],
      ['ArrowUp', '表三/r1/total'],
      ['Home', '表三/r1/natural'],
      ['Control+End', '表三/r4/total'],
    ];
    await cellOf(preview, '表三/r1/natural').focus();
    for (const [key, id] of steps) {
      await page.keyboard.press(key);
      await preview.locator(`td:focus[data-cell="${id}"]`).waitFor({ timeout: 3000 });
    }
  });
}
