import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Checks } from '../../checks.ts';
import { out } from '../../paths.ts';

/** The report becomes one file that a browser prints. */
export async function printTheReport(
  page: Page,
  preview: FrameLocator,
  { check }: Checks,
  folder: string,
): Promise<void> {
  await check('the printed page is one file with everything in it', async () => {
    await preview.locator('[data-tool="print"]').click();
    const target = join(folder, 'printed.html');
    const dialog = page.locator('.quick-input-widget');
    await dialog.locator('.monaco-list-row').first().waitFor();
    await dialog.locator('input').first().fill(target);
    // The dialog looks the folder up before it takes an answer.
    await dialog.locator('.monaco-list-row', { hasText: 'samples' }).waitFor();
    await dialog.locator('.monaco-button', { hasText: 'OK' }).click();
    await page.locator('.notification-toast', { hasText: 'printed.html' }).waitFor();
    const html = await readFile(target, 'utf8');
    if (/<script|<link|src=|https?:\/\//.test(html)) throw new Error('the page is not self-contained');

    const printed = await page.context().newPage();
    await printed.setContent(html);
    await printed.screenshot({ path: join(out, 'shots/preview-4-printed.png'), fullPage: true });
    await printed.pdf({ path: join(out, 'shots/printed.pdf'), preferCSSPageSize: true });
    const tables = await printed.locator('table').count();
    await printed.close();
    if (tables !== 3) throw new Error(`${tables} tables`);
  });
}
