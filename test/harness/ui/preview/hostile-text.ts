import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Checks } from '../../checks.ts';
import { cellOf, openPreview } from './preview-page.ts';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

/** Mark-up in a report is text of the report, in its title and in its cells. */
export async function withstandHostileText(
  page: Page,
  { check }: Checks,
  folder: string,
  open: (file: string) => Promise<unknown>,
): Promise<void> {
  await check('mark-up in a report stays text', async () => {
    const file = join(folder, 'hostile.txt');
    const sound = await readFile(join(folder, 'fixtures/report-2023.txt'), 'utf8');
    const hostile = sound
      .replace('\t0\n', `\t${HOSTILE}\n`)
      .replace(/^.*?(?=\d{4}年)/, '<b onmouseover=document.title=2>清水县</b>')
      .replace('五、存在的主要问题及改进情况', '五、存在<i>问题</i>及改进情况');
    await writeFile(file, hostile);
    await open(file);
    const preview = await openPreview(page);
    const cell = preview.locator('td[data-cell]', { hasText: 'onerror' });
    const shown = await cell.first().locator('.stated').textContent();
    if (shown !== HOSTILE) throw new Error(`shown as ${shown}`);
    await cell.first().focus();
    await preview.locator('.inspector .finding', { hasText: 'onerror' }).waitFor();
    const made = await preview.locator(':is(.masthead, main, .inspector) :is(img, b, i, script)').count();
    if (made > 0) throw new Error(`${made} elements were made of it`);
    await cellOf(preview, '表三/r1/total').waitFor();
  });
}
