import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { type Checks, takePicture } from '../checks.ts';
import type { Server } from '../server.ts';
import { workbenchUrl } from '../workbench.ts';
import { editorText, goToLineEnd } from './workbench-keys.ts';

const ROW = '\t一、本年新收政府信息公开申请数量\n';

/**
 * A person reads a report with a wrong total: what is said above the table, beside the figure and of the figure.
 *
 * @param report a sound report in one cell a line, which is spoilt.
 */
export async function readWithHelp(
  page: Page,
  { check }: Checks,
  server: Server,
  folder: string,
  report: string,
): Promise<void> {
  const text = await readFile(report, 'utf8');
  const start = text.indexOf(ROW) + ROW.length;
  const cells = text.slice(start).split('\n').slice(0, 7);
  const right = Number(cells[6]);
  const spoilt = [...cells.slice(0, 6), `\t${right + 1}`].join('\n');
  await writeFile(report, text.slice(0, start) + spoilt + text.slice(start + cells.join('\n').length));
  const line = text.slice(0, start).split('\n').length + 6;
  await page.goto(workbenchUrl(server, { folder, file: report }), { waitUntil: 'domcontentloaded' });

  await check('above a table stands how it comes out, beside a wrong total the right one', async () => {
    await editorText(page).filter({ hasText: '总体情况' }).waitFor();
    await goToLineEnd(page, line);
    await page.locator('.monaco-editor .view-lines', { hasText: `应为 ${right}` }).waitFor();
    await takePicture(page, 'reading-hint');
    await goToLineEnd(page, line - 18);
    await page.locator('.codelens-decoration', { hasText: '不成立' }).first().waitFor();
    await takePicture(page, 'reading-lens');
  });

  await check('the hover tells the relations of a figure', async () => {
    await goToLineEnd(page, line);
    const figure = page.locator('.view-line span span', { hasText: new RegExp(`^${right + 1}$`) }).first();
    await hoverUntil(page, figure, page.locator('.monaco-hover', { hasText: '勾稽关系' }));
    await takePicture(page, 'reading-hover');
  });
}

const TRIES = 6;

/** Rests on a place until something is there. A text that still scrolls slips away below the mouse: then once more. */
async function hoverUntil(page: Page, place: Locator, awaited: Locator): Promise<void> {
  for (let tries = 1; tries < TRIES; tries++) {
    await page.mouse.move(0, 0);
    await place.hover();
    const isThere = await awaited.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await place.hover();
  await awaited.waitFor();
}
