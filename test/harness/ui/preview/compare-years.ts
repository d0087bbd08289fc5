import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { type Checks, takePicture } from '../../checks.ts';
import { root } from '../../paths.ts';
import { runCommand, untilCaretInLine } from '../workbench-keys.ts';
import { expectAccessible } from './check-accessibility.ts';
import { replaceRow } from './file-text.ts';
import { previewPage } from './preview-page.ts';

interface Cell {
  readonly text: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface Row {
  readonly row: string;
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
  readonly change: number | null;
}

/** How long a browser takes at most to keep what is open, with something to spare. */
const STATE_IS_KEPT_MS = 8000;

const ID = '表三/r1/total';
/** Not what last year handed on. */
const CARRIED_OVER = ['118', '3', '0', '0', '0', '0', '120'];

/** Two years beside each other: as small bars under the tables, and figure by figure in a panel of their own. */
export async function compareYears(
  page: Page,
  preview: FrameLocator,
  { check }: Checks,
  files: { readonly before: string; readonly after: string },
): Promise<void> {
  await check(
    'the years at hand are drawn under the tables, with their figures for whoever hears them',
    async () => {
      const chart = preview.locator('[data-chart="applications"] svg[role="img"]');
      await chart.waitFor();
      await expectTexts(chart.locator('text.figure'), ['3511', '3525']);
      await expectTexts(chart.locator('text.name'), ['2023', '2024']);
      await expectTexts(preview.locator('tr[data-figure="applications"] td'), ['3511', '3525']);
      await chart.scrollIntoViewIfNeeded();
      await takePicture(page, 'preview-6-years');
    },
  );

  const rows = rowsOf(files);
  const total = rows.find(({ row, column }) => row.startsWith('一、本年新收') && column === '总计');
  const comparison = previewPage(page);
  const drawn = comparison.locator(`tr[data-id="${ID}"]`);

  await check('the comparison shows every figure of both years and the change', async () => {
    await runCommand(page, '与上年年报对比');
    await drawn.waitFor();
    await expectRows(comparison, rows);
    await takePicture(page, 'comparison-1-opened');
    await expectAccessible(comparison);
    await comparison.locator('[data-tool="only-changed"]').check();
    const changed = rows.filter(({ before, after }) => before.text !== after.text).length;
    const shown = await comparison.locator('tr[data-id]').count();
    if (shown < changed || shown >= rows.length) throw new Error(`${shown} rows, ${changed} of them changed`);
  });

  await check('a change of the text is compared at once', async () => {
    const text = await readFile(files.after, 'utf8');
    const carriedOver = comparison.locator('tr[data-id="表三/r2/total"]');
    await writeFile(files.after, replaceRow(text, '二、上年结转政府信息公开申请数量', CARRIED_OVER));
    await carriedOver.locator('td.asked', { hasText: '上年年报的“四、结转下年度继续办理”' }).waitFor();
    await carriedOver.scrollIntoViewIfNeeded();
    await takePicture(page, 'comparison-2-asked');
    await writeFile(files.after, text);
    await carriedOver.locator('td.asked:empty').waitFor();
  });

  await check('a row leads to its figure in this year’s text and in last year’s', async () => {
    await drawn.press('Enter');
    await untilCaretInLine(page, lineOf(total?.after));
    await drawn.press('Shift+Enter');
    await page.locator('.tab.active', { hasText: '2023' }).first().waitFor();
    await untilCaretInLine(page, lineOf(total?.before));
    await takePicture(page, 'comparison-3-last-year');
  });
}

/** Where last year's report is not to be found, the user chooses another one. */
export async function chooseOtherYear(
  page: Page,
  { check }: Checks,
  other: string,
  reload: () => Promise<unknown>,
): Promise<void> {
  await check('where no report of the year before is found, one can be chosen', async () => {
    await runCommand(page, '与上年年报对比');
    const comparison = previewPage(page);
    await comparison.locator('.reason', { hasText: '没有找到同一机关上一年度的年报' }).waitFor();
    await expectAccessible(comparison);
    await comparison.locator('[data-tool="choose"]').click();
    const dialog = page.locator('.quick-input-widget');
    await dialog.locator('.monaco-list-row').first().waitFor();
    await dialog.locator('input').first().fill(other);
    // The dialog looks the folder up before it takes an answer.
    await dialog.locator('.monaco-list-row', { hasText: basename(other) }).waitFor();
    await dialog.locator('.monaco-button', { hasText: 'OK' }).click();
    await comparison.locator('h1', { hasText: '2023年与2024年' }).waitFor();
    await comparison.locator(`tr[data-id="${ID}"]`).waitFor();
    await takePicture(page, 'comparison-4-chosen');
  });

  await check('after a reload of the window the comparison is there again', async () => {
    const tab = page.locator('.tab', { hasText: '同比：' });
    // A window that is left in a hurry forgets what was opened last: it writes that down every few seconds.
    await page.waitForTimeout(STATE_IS_KEPT_MS);
    await reload();
    await tab.first().click();
    // Which report was chosen may be forgotten all the same.
    await previewPage(page)
      .locator('h1', { hasText: /与上年年报对比|2023年与2024年/ })
      .waitFor();
  });
}

/** What the command line says of the same two files. */
function rowsOf({ before, after }: { readonly before: string; readonly after: string }): readonly Row[] {
  const args = [join(root, 'dist/cli.js'), 'compare', before, after, '--format', 'json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })).rows;
}

async function expectRows(comparison: FrameLocator, rows: readonly Row[]): Promise<void> {
  const drawn = await comparison
    .locator('tr[data-id]')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent?.trim()),
      ),
    );
  const expected = rows.map(({ before, after, change }) => [before.text, after.text, change]);
  const wrong = expected.findIndex(([before, after, change], index) => {
    const [was, is, by = ''] = drawn[index] ?? [];
    return was !== before || is !== after || Number(by.replace(/^[▲▼] /, '')) !== change;
  });
  if (rows.length === 0 || drawn.length !== rows.length || wrong !== -1)
    throw new Error(`${drawn.length} rows drawn of ${rows.length}; wrong: ${drawn[wrong]}`);
}

async function expectTexts(locator: Locator, expected: readonly string[]): Promise<void> {
  const texts = await locator.allTextContents();
  if (texts.join() !== expected.join()) throw new Error(`${texts} where ${expected} should be`);
}

/** As editors count lines. */
function lineOf(cell: Cell | undefined): number {
  return (cell?.range.start.line ?? -1) + 1;
}
