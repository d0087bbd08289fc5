import type { Page } from 'playwright-core';
import { type Checks, takePicture } from '../checks.ts';
import { choose, editorText, problems, runCommand, squiggles } from './workbench-keys.ts';

/** A newcomer goes by the walkthrough: the sample is opened, found faulty, and a rule turned off and on again. */
export async function getStarted(page: Page, { check }: Checks): Promise<void> {
  await check('the walkthrough opens the sample, whose errors are listed', async () => {
    await runCommand(page, 'Welcome: Open Walkthrough...');
    await choose(page, '年报', '政府信息公开年报');
    const opens = page.locator('.getting-started-step button, .getting-started-step a', {
      hasText: '打开示例年报',
    });
    await opens.first().waitFor();
    await takePicture(page, 'start-1-walkthrough');
    await opens.first().click();
    await editorText(page).filter({ hasText: '云川市' }).waitFor();
    await squiggles(page, 'warning').first().waitFor();
    await takePicture(page, 'start-2-sample');
  });

  await check('the language status says how the report stands', async () => {
    const braces = page.locator('.statusbar-item#status\\.languageStatus');
    const status = page.locator('.hover-language-status', { hasText: '2021 年格式' });
    await braces.hover();
    await status.first().waitFor();
    await status.filter({ hasText: '项勾稽关系中' }).first().waitFor();
    await takePicture(page, 'start-3-language-status');
    await page.mouse.move(600, 300);
  });

  await check('a rule is turned off and on again in the list of rules', async () => {
    const found = problems(page, 'extraction-artifact');
    await found.first().waitFor();
    await toggle(page, 'extraction-artifact', 'start-4-rules');
    await found.first().waitFor({ state: 'detached' });
    await toggle(page, 'extraction-artifact');
    await found.first().waitFor();
  });
}

/** Ticks or unticks a rule in the list of rules. */
async function toggle(page: Page, rule: string, picture?: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]');
  await runCommand(page, '选择规则');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: rule });
  await input.fill(rule);
  await row.first().click();
  if (picture !== undefined) await takePicture(page, picture);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}
