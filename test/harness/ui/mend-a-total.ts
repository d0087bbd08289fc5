import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Checks, takePicture } from '../checks.ts';
import { pressUntil } from '../press-until.ts';
import { editorText, goToLineEnd, openProblems, problems, squiggles } from './workbench-keys.ts';

const brokenSums = /likely-wrong-cell|applications-(row-total|outcomes-total|balance)/;

/** A person opens a report, spoils a total, sees it, and has it put right, with the keyboard alone. */
export async function mendATotal(page: Page, { check }: Checks, report: string): Promise<void> {
  const { line, total } = await findFirstTotal(report);

  await check('the report opens, is recognised and judged', async () => {
    await editorText(page).filter({ hasText: '总体情况' }).waitFor();
    await openProblems(page);
    // Its language, then its verdict in the status bar.
    await page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /年报 20\d\d/ }).waitFor();
    await takePicture(page, '1-opened');
  });

  await check('a wrong total is underlined and listed, in Chinese', async () => {
    await goToLineEnd(page, line);
    for (const _ of total) await page.keyboard.press('Backspace');
    await page.keyboard.type(String(Number(total) + 2));
    await squiggles(page, 'error').first().waitFor();
    await problems(page, brokenSums)
      .filter({ hasText: /[\u4e00-\u9fff]/ })
      .first()
      .waitFor();
    await takePicture(page, '2-wrong-total');
  });

  await check('the name of the rule opens its page, drawn', async () => {
    await problems(page, brokenSums).first().locator('a', { hasText: 'likely-wrong-cell' }).first().click();
    const tab = page.locator('.tab', { hasText: /^(?:Preview |预览 )?likely-wrong-cell\.md/ });
    await tab.waitFor();
    const drawn = page.frameLocator('iframe.webview').last().frameLocator('iframe');
    await drawn.locator('h2', { hasText: '为什么要查' }).waitFor();
    await takePicture(page, '2-page-of-rule');
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
    await editorText(page).filter({ hasText: '新收' }).waitFor();
  });

  await check('the quick fix puts it right', async () => {
    await goToLineEnd(page, line);
    const fixes = page.locator('.action-widget .monaco-list-row.action', { hasText: total });
    await pressUntil(page, 'Control+.', fixes);
    await takePicture(page, '3-quick-fix');
    await page.keyboard.press('Enter');
    await problems(page, brokenSums).first().waitFor({ state: 'detached' });
    await squiggles(page, 'error').first().waitFor({ state: 'detached' });
    await takePicture(page, '4-mended');
  });
}

/** The line (1-based) of the 总计 of the first row of 表三 in a text with one cell a line, and what it says. */
async function findFirstTotal(report: string): Promise<{ line: number; total: string }> {
  const lines = (await readFile(report, 'utf8')).split(/\r?\n/);
  const columns = 7;
  const index = lines.findIndex((text) => text.trim() === '一、本年新收政府信息公开申请数量') + columns;
  return { line: index + 1, total: (lines[index] ?? '').trim() };
}
