import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../paths.ts';
import { copySamples } from '../../samples.ts';
import type { Server } from '../../server.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { workbenchUrl } from '../../workbench.ts';
import { editorText } from '../workbench-keys.ts';
import { cellOf, openPreview } from './preview-page.ts';

/** Renews `docs/images/preview.png`: the sample report and its tables, with a wrong total in focus. */
export async function takePreviewPicture(browser: Browser, server: Server): Promise<void> {
  const folder = join(await makeTempFolder('picture'), 'samples');
  const file = await copySamples(folder);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 2 });
  await page.goto(workbenchUrl(server, { folder, file }));
  await editorText(page).filter({ hasText: '总体情况' }).waitFor();
  // Room for text and tables: the list of files is not what the picture is about.
  await page.keyboard.press('Control+b');
  const preview = await openPreview(page);
  await preview.locator('[data-tool="last-year"]').click();
  await preview.locator('.before').first().waitFor();
  const total = cellOf(preview, '表三/r3.1/total');
  await total.evaluate((cell) => scrollTo(0, cell.getBoundingClientRect().top + scrollY - 300));
  await total.click();
  await preview.locator('td.related').first().waitFor();
  await page.screenshot({ path: join(root, 'docs/images/preview.png') });
  await page.close();
}
