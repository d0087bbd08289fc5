import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { type Checks, takePicture } from '../../checks.ts';
import { replaceRow, rowOf, staysAsItIs, untilFileHolds } from './file-text.ts';
import { cellOf } from './preview-page.ts';

const LABELS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'] as const;

/** Blocks go out to and come in from spreadsheets; a block is one step to take back. */
export async function copyAndPaste(
  page: Page,
  preview: FrameLocator,
  { check }: Checks,
  file: string,
): Promise<void> {
  const original = await readFile(file, 'utf8');
  const rows = [await rowOf(preview, '表三/r1'), await rowOf(preview, '表三/r2')];

  await check('a block from a spreadsheet replaces the cells it covers, in one step', async () => {
    await paste(preview, '表三/r1/natural', { 'text/plain': '1\t2\t3\r\n4\t5\t6\r\n' });
    const expected = LABELS.reduce(
      (text, label, row) =>
        replaceRow(text, label, [
          ...[1, 2, 3].map((column) => String(row * 3 + column)),
          ...(rows[row] ?? []).slice(3),
        ]),
      original,
    );
    await untilFileHolds(file, expected);
    await takePicture(page, 'preview-3-pasted');
    await cellOf(preview, '表三/r1/natural').press('Control+z');
    await untilFileHolds(file, original);
  });

  await check('so does a table copied from a web page or Word', async () => {
    await paste(preview, '表三/r2/charity', {
      'text/html': '<meta charset="utf-8"><table><tr><td><p>1,234</p></td><td>7&nbsp;</td></tr></table>',
      'text/plain': '1,234 7',
    });
    const row = [...(rows[1] ?? [])];
    row.splice(3, 2, '1234', '7');
    await untilFileHolds(file, replaceRow(original, LABELS[1], row));
    await cellOf(preview, '表三/r2/charity').press('Control+z');
    await untilFileHolds(file, original);
  });

  await check('merged cells, blank edges and labels in two lines do not move the values', async () => {
    const row = [...(rows[1] ?? [])];
    await paste(preview, '表三/r2/natural', {
      'text/html': '<table><tr><td colspan="2">41</td><td>42</td></tr><tr><td></td></tr></table>',
    });
    row.splice(0, 3, '41', '', '42');
    await untilFileHolds(file, replaceRow(original, LABELS[1], row));
    await cellOf(preview, '表三/r2/natural').press('Control+z');
    await untilFileHolds(file, original);

    await paste(preview, '表三/r1/natural', {
      'text/plain': '"三、本年\n（一）"\t1\t2\t3\t4\t5\t6\t21\r\n\r\n',
    });
    await untilFileHolds(file, replaceRow(original, LABELS[0], ['1', '2', '3', '4', '5', '6', '21']));
    await cellOf(preview, '表三/r1/natural').press('Control+z');
    await untilFileHolds(file, original);
  });

  await check('a block that does not fit, or holds words, is refused whole', async () => {
    await paste(preview, '表三/r1/other', { 'text/plain': '1\t2\t3' });
    await preview.locator('.status', { hasText: '放不下' }).waitFor();
    await paste(preview, '表三/r1/natural', { 'text/plain': '1\t若干' });
    await preview.locator('.status', { hasText: '若干' }).waitFor();
    await staysAsItIs(file, original);
  });

  await check('Ctrl+C and Ctrl+V carry a block through the real clipboard', async () => {
    await cellOf(preview, '表三/r1/natural').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await cellOf(preview, '表三/r2/natural').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+v');
    const row = [...(rows[0] ?? []).slice(0, 2), ...(rows[1] ?? []).slice(2)];
    await untilFileHolds(file, replaceRow(original, LABELS[1], row));
    await cellOf(preview, '表三/r2/natural').press('Control+z');
    await untilFileHolds(file, original);
  });

  await check('a whole table is copied with its headers and merged cells', async () => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await preview.locator('.sheet', { hasText: '表三' }).locator('button', { hasText: '复制本表' }).click();
    const { html, text } = await readClipboard(page);
    if (!/colspan="5"[^>]*>法人或其他组织</.test(html) || !/rowspan="8"[^>]*>（三）不予公开</.test(html))
      throw new Error(`merged cells are lost: ${html.slice(0, 400)}`);
    const line = text.split(/\r?\n/).find((candidate) => candidate.startsWith(LABELS[0]));
    if (line?.split('\t').slice(-7).join() !== rows[0]?.join()) throw new Error(`values moved: ${line}`);
  });

  await check('so it is by Ctrl+A and Ctrl+C', async () => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await cellOf(preview, '表三/r1/total').press('Control+a');
    await page.keyboard.press('Control+c');
    const { text } = await readClipboard(page);
    if (!text.includes(LABELS[0]) || text.includes('表二')) throw new Error(`copied: ${text.slice(0, 200)}`);
    await page.keyboard.press('Escape');
  });
}

async function readClipboard(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}

/** Pastes what a clipboard of another program would hold into a cell. */
async function paste(
  preview: FrameLocator,
  id: string,
  data: Readonly<Record<string, string>>,
): Promise<void> {
  const cell = cellOf(preview, id);
  await cell.focus();
  await cell.press('Escape');
  await cell.evaluate((element, kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}
