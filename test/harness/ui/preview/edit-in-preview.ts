import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { type Checks, takePicture } from '../../checks.ts';
import { replaceRow, rowOf, staysAsItIs, untilFileHolds } from './file-text.ts';
import { untilCaretInLine } from '../workbench-keys.ts';
import { cellOf } from './preview-page.ts';

const FIRST_ROW = '一、本年新收政府信息公开申请数量';

/** A person puts numbers right where they are seen, with the keyboard, and takes them back. */
export async function editInPreview(
  page: Page,
  preview: FrameLocator,
  { check }: Checks,
  file: string,
): Promise<void> {
  const original = await readFile(file, 'utf8');
  const values = await rowOf(preview, '表三/r1');
  const [natural = ''] = values;
  const total = values.at(-1) ?? '';
  const wrong = String(Number(total) + 3);
  const spoiled = replaceRow(original, FIRST_ROW, [...values.slice(0, -1), wrong]);

  await check('a click on a cell selects its text', async () => {
    await cellOf(preview, '表三/r1/total').click();
    const lines = original.split('\n');
    await untilCaretInLine(page, lines.findIndex((line) => line.trim() === FIRST_ROW) + 8);
    await page.locator('.part.editor .selected-text').first().waitFor();
  });

  await check('typing over a value changes just that range of the text', async () => {
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await untilFileHolds(file, spoiled);
  });

  await check('a broken total has a mark, words, a verdict, and lights up its parts', async () => {
    const cell = cellOf(preview, '表三/r1/total');
    await preview.locator('td.error[data-cell="表三/r1/total"] .mark').waitFor();
    await cell.locator('.computed', { hasText: total }).waitFor();
    await preview.locator('.verdict.fails').first().waitFor();
    await preview.locator('.balance td.fails', { hasText: '+3' }).waitFor();
    await cell.hover();
    await preview.locator('td.related[data-cell="表三/r1/natural"]').waitFor();
    if ((await cell.getAttribute('aria-invalid')) !== 'true') throw new Error('not aria-invalid');
    if (!(await cell.getAttribute('title'))?.includes(wrong)) throw new Error('no words on hover');
    await takePicture(page, 'preview-2-broken');
  });

  await check('one undo takes it back', async () => {
    await cellOf(preview, '表三/r1/total').press('Control+z');
    await untilFileHolds(file, original);
    await preview.locator('td.error[data-cell="表三/r1/total"]').waitFor({ state: 'detached' });
    // With nothing left to take back, nothing is made again.
    await cellOf(preview, '表三/r1/total').press('Control+z');
    await staysAsItIs(file, original);
  });

  await check('so does one undo in the text', async () => {
    await cellOf(preview, '表三/r1/total').focus();
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await untilFileHolds(file, spoiled);
    await page.locator('.part.editor .monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+z');
    await untilFileHolds(file, original);
  });

  await check('the fix of a cell can be run from it, by keyboard alone', async () => {
    // Back from the text as a person comes: by a click.
    await cellOf(preview, '表三/r1/total').click();
    await preview.locator('td:focus[data-cell="表三/r1/total"]').waitFor();
    await page.keyboard.press('F2');
    await cellOf(preview, '表三/r1/total').locator('input:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(wrong);
    await page.keyboard.press('Tab');
    await untilFileHolds(file, spoiled);
    await preview.locator('td.error[data-cell="表三/r1/total"]').waitFor();
    await cellOf(preview, '表三/r1/total').press('Control+.');
    await preview.locator('.inspector .fix:focus', { hasText: total }).press('Enter');
    await untilFileHolds(file, original);
    await preview.locator('td:focus[data-cell="表三/r1/total"]').waitFor();
  });

  await check('a click elsewhere ends an edit, and what is typed next lands there', async () => {
    const row = [...values];
    await cellOf(preview, '表三/r1/natural').focus();
    await page.keyboard.type('55');
    await cellOf(preview, '表三/r1/business').click();
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    row.splice(0, 2, '55', '8');
    await untilFileHolds(file, replaceRow(original, FIRST_ROW, row));
    await cellOf(preview, '表三/r1/business').press('Control+z');
    await cellOf(preview, '表三/r1/business').press('Control+z');
    await untilFileHolds(file, original);
  });

  await check('Escape leaves a cell as it was', async () => {
    const cell = cellOf(preview, '表三/r1/natural');
    await cell.focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Escape');
    if ((await cell.locator('.stated').textContent()) !== natural) throw new Error('Escape changed the cell');
    await staysAsItIs(file, original);
  });

  await check(
    'what is no number is refused with a word why, and the cell shows what the text says',
    async () => {
      const cell = cellOf(preview, '表三/r1/natural');
      await cell.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText('很多');
      await page.keyboard.press('Enter');
      await preview.locator('.status', { hasText: '很多' }).waitFor();
      await preview.locator(`td[data-cell="表三/r1/natural"] .stated`, { hasText: natural }).waitFor();
      await cell.focus();
      await page.keyboard.type(`0${natural}件`);
      await page.keyboard.press('Tab');
      await preview.locator('td[data-cell="表三/r1/natural"] .stated', { hasText: /^\d+$/ }).waitFor();
      await staysAsItIs(file, original);
    },
  );

  await check('values typed one after the other land where they belong', async () => {
    await cellOf(preview, '表三/r1/research').focus();
    const row = [...values];
    for (const [index, value] of ['11', '12', '13'].entries()) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
      row[2 + index] = value;
    }
    await untilFileHolds(file, replaceRow(original, FIRST_ROW, row));
    for (let step = 2; step >= 0; step--) {
      row[2 + step] = values[2 + step] ?? '';
      await cellOf(preview, '表三/r1/research').press('Control+z');
      await untilFileHolds(file, replaceRow(original, FIRST_ROW, row));
    }
  });

  await check('an input method writes into the cell and its Enter stays its own', async () => {
    const cell = cellOf(preview, '表三/r1/natural');
    await cell.focus();
    // As Chromium has it: the key that opens the composition comes first, as key 229.
    await cell.evaluate((element) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true }));
    });
    const input = cell.locator('input');
    await input.waitFor();
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
    await input.evaluate((element) => {
      const key = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true };
      element.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    if (!(await input.isVisible())) throw new Error('the Enter of the input method ended the edit');
    await keyboard.send('Input.insertText', { text: '１２３' });
    await page.keyboard.press('Enter');
    await untilFileHolds(file, replaceRow(original, FIRST_ROW, ['123']));
    await cell.focus();
    await page.keyboard.press('Control+z');
    await untilFileHolds(file, original);
  });
}
