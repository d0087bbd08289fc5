import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Checks, takePicture } from '../checks.ts';
import { root } from '../paths.ts';
import { pressUntil } from '../press-until.ts';
import { choose, editorText, runCommand } from './workbench-keys.ts';

/** A person starts an empty Markdown file and has the whole report written by its snippet. */
export async function writeAReport(page: Page, { check }: Checks): Promise<void> {
  await check('the prefix of the whole-report snippet writes a report', async () => {
    await runCommand(page, 'File: New Untitled Text File');
    await runCommand(page, 'Change Language Mode');
    await choose(page, 'Markdown', '(markdown)');
    await page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();

    const prefix = await findPrefix();
    await page.keyboard.insertText(prefix);
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: prefix });
    await pressUntil(page, 'Control+Space', suggestions);
    await page.keyboard.press('Enter');
    await editorText(page).filter({ hasText: '一、总体情况' }).waitFor();
    await takePicture(page, '5-snippet');
  });

  await check('it goes to the last part', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await editorText(page).filter({ hasText: '六、其他需要报告的事项' }).waitFor();
    await takePicture(page, '6-snippet-end');
  });
}

/** The prefix of the snippet that holds all six parts of a report. */
async function findPrefix(): Promise<string> {
  const folder = join(root, 'snippets');
  for (const name of await readdir(folder)) {
    const snippets: Record<string, { prefix: string | string[]; body: string | string[] }> = JSON.parse(
      await readFile(join(folder, name), 'utf8'),
    );
    for (const { prefix, body } of Object.values(snippets)) {
      const text = [body].flat().join('\n');
      const [first] = [prefix].flat();
      if (first && text.includes('一、总体情况') && text.includes('六、其他需要报告的事项')) return first;
    }
  }
  throw new Error('no snippet holds all six parts');
}
