import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../paths.ts';
import { pressUntil } from '../press-until.ts';
import { copySamples } from '../samples.ts';
import type { Server } from '../server.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { workbenchUrl } from '../workbench.ts';
import { editorText, openProblems, problems, runCommand } from './workbench-keys.ts';

/**
 * Renews the pictures of README and walkthrough: the sample report with its Problems (`problems.png`), the quick fixes
 * of its wrong cell (`fix.png`), and a report begun from last year's (`writing.png`).
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
  await editorText(page).filter({ hasText: '应为 1431' }).waitFor();
  await page.screenshot({ path: join(root, 'docs/images/problems.png') });
  await problems(page, 'likely-wrong-cell').first().click();
  await page.keyboard.press('Control+1');
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row.action'));
  await page.screenshot({ path: join(root, 'docs/images/fix.png') });

  await page.goto(workbenchUrl(server, { folder, file: join(folder, 'yunchuan-2023.md') }));
  await page.locator('.statusbar-item', { hasText: '年报 2023' }).waitFor();
  await runCommand(page, '以上年年报为底稿新建');
  await editorText(page).filter({ hasText: '云川市人民政府2024年' }).waitFor();
  await problems(page, '格待填').first().click();
  await page.screenshot({ path: join(root, 'docs/images/writing.png') });
  await page.close();
}
