import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../paths.ts';
import { pressUntil } from '../press-until.ts';
import { copySamples } from '../samples.ts';
import type { Server } from '../server.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { workbenchUrl } from '../workbench.ts';
import { editorText, openProblems, problems } from './workbench-keys.ts';

/**
 * Renews the pictures of README and walkthrough: the sample report with its Problems (`problems.png`), and the quick
 * fixes of its wrong cell (`fix.png`).
 */
export async function takePicturesForReadme(browser: Browser, server: Server): Promise<void> {
  const folder = join(await makeTempFolder('picture'), 'samples');
  const file = await copySamples(folder);
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, deviceScaleFactor: 2 });
  await page.goto(workbenchUrl(server, { folder, file }));
  await editorText(page).filter({ hasText: '总体情况' }).waitFor();
  await openProblems(page);
  // Shows the place of the first finding in the editor.
  await problems(page, 'govreport').first().click();
  await page.screenshot({ path: join(root, 'docs/images/problems.png') });
  await problems(page, 'likely-wrong-cell').first().click();
  await page.keyboard.press('Control+1');
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row.action'));
  await page.screenshot({ path: join(root, 'docs/images/fix.png') });
  await page.close();
}
