import type { FrameLocator, Locator, Page } from 'playwright-core';
import { editorText, runCommand } from '../workbench-keys.ts';

/** The page inside the preview's panel. */
export function previewPage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Opens the preview of the report in front and waits until its tables are drawn. */
export async function openPreview(page: Page): Promise<FrameLocator> {
  await editorText(page).filter({ hasText: '政府信息' }).first().waitFor();
  await page.locator('.statusbar-item', { hasText: /年报 20\d\d/ }).waitFor();
  await runCommand(page, '打开表格预览');
  const preview = previewPage(page);
  await preview.locator('table[data-table="表三"]').waitFor();
  return preview;
}

/** A value cell by the name the engine gives it: `表三/r1/total`. */
export function cellOf(preview: FrameLocator, id: string): Locator {
  return preview.locator(`td[data-cell="${id}"]`);
}

/** What the preview says a cell states. */
export function statedIn(preview: FrameLocator, id: string): Locator {
  return cellOf(preview, id).locator('.stated');
}
