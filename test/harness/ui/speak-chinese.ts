import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Checks, takePicture } from '../checks.ts';
import { root } from '../paths.ts';
import { pressUntil } from '../press-until.ts';

/** In a Chinese VS Code the palette offers our commands in Chinese. */
export async function speakChinese(page: Page, { check }: Checks): Promise<void> {
  await check('the palette offers a new report in Chinese', async () => {
    const title = await findChineseTitle('govreport.newReport');
    const input = page.locator('.quick-input-widget input');
    await pressUntil(page, 'F1', input);
    await input.fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await takePicture(page, 'palette');
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
  });
}

/** What `package.json` calls a command, by way of the Chinese texts beside it. */
async function findChineseTitle(command: string): Promise<string> {
  const read = async (name: string) => JSON.parse(await readFile(join(root, name), 'utf8'));
  const commands: { command: string; title: string }[] = (await read('package.json')).contributes.commands;
  const key = commands.find((contributed) => contributed.command === command)?.title.replaceAll('%', '');
  const title = (await read('package.nls.zh-cn.json'))[key ?? ''];
  if (typeof title !== 'string') throw new Error(`${command} has no Chinese title`);
  return title;
}
