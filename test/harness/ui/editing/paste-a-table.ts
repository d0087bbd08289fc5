import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { form2021 } from '../../../../server/src/core/forms/gb-2021-30.ts';
import { clipboards } from '../../../features/paste/clipboards.ts';
import { type Checks, takePicture } from '../../checks.ts';
import { untilFileHolds } from '../preview/file-text.ts';
import { goToLineEnd } from '../workbench-keys.ts';
import { goTo, undoUntil } from './walk-the-cells.ts';

/** A table copied from Word goes into the cells of the report where it belongs, and is offered elsewhere. */
export async function pasteATable(page: Page, { check }: Checks, file: string): Promise<void> {
  const original = await readFile(file, 'utf8');
  const table = form2021.tables.find(({ name }) => name === '表四');
  const html = table ? (clipboards.Word?.(table, () => '3') ?? '') : '';
  const filled = original.replace(/^(\| 行政(?:复议|诉讼).*?\|)( \d+ \|)+$/gm, `$1${' 3 |'.repeat(5)}`);
  if (filled === original) throw new Error('the report has no figures to paste over');
  const lineOf = (words: string): number =>
    original.split('\n').findIndex((line) => line.includes(words)) + 1;

  await check('a table copied from Word fills that of the report', async () => {
    await copy(page, { 'text/html': html, 'text/plain': '行政复议\n行政诉讼\n3\n3' });
    await goTo(page, lineOf('| 行政复议 |'), 1);
    await page.keyboard.press('Control+v');
    await untilFileHolds(file, filled);
    await takePicture(page, 'editing-pasted');
    await undoUntil(page, file, original);
  });

  await check('elsewhere it is text, and ours to choose', async () => {
    await copy(page, { 'text/html': html, 'text/plain': '甲乙丙' });
    await goToLineEnd(page, lineOf('一、总体情况'));
    await page.keyboard.press('Control+v');
    await untilFileHolds(file, original.replace('一、总体情况', '一、总体情况甲乙丙'));
    const widget = page.locator('.post-edit-widget');
    await widget.first().waitFor();
    await widget.first().click();
    await page.locator('.context-view, .action-widget').filter({ hasText: '贴为年报表格' }).first().waitFor();
    await takePicture(page, 'editing-paste-choice');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await undoUntil(page, file, original);
  });

  await check('other text is pasted as ever', async () => {
    await copy(page, { 'text/plain': '子丑寅卯' });
    await goToLineEnd(page, lineOf('一、总体情况'));
    await page.keyboard.press('Control+v');
    await untilFileHolds(file, original.replace('一、总体情况', '一、总体情况子丑寅卯'));
    await undoUntil(page, file, original);
  });
}

/** Puts what another program would put there on the real clipboard. */
async function copy(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (kinds) => {
    const blobs = Object.entries(kinds).map(([kind, text]) => [kind, new Blob([text], { type: kind })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, data);
}
