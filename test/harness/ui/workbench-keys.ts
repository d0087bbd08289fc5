import type { Locator, Page } from 'playwright-core';
import { pressUntil } from '../press-until.ts';

/** The text in the editor: the lines on screen only, VS Code draws no others. */
export function editorText(page: Page): Locator {
  return page.locator('.monaco-workbench .part.editor .monaco-editor .view-lines');
}

/** Wavy lines of a severity under the text on screen. */
export function squiggles(page: Page, severity: 'error' | 'warning' | 'info'): Locator {
  return page.locator(`.part.editor .monaco-editor .squiggly-${severity}`);
}

/** Rows of the Problems panel that hold a text. */
export function problems(page: Page, text: string | RegExp): Locator {
  return page.locator('.markers-panel .monaco-list-row', { hasText: text });
}

/** Shows the Problems panel; its key would hide one that is shown. */
export async function openProblems(page: Page): Promise<void> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await pressUntil(page, 'Control+Shift+M', panel);
}

/** Puts the cursor at the end of a line (1-based). */
export async function goToLineEnd(page: Page, line: number): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  // Ctrl+G is the editor's: from the Problems panel it would do nothing.
  await page.keyboard.press('Control+1');
  await pressUntil(page, 'Control+G', input);
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await page.keyboard.press('End');
}

/** Runs a command by its title in the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  await pressUntil(page, 'F1', input);
  await choose(page, `>${title}`, title);
}

/** Types into the quick input that is open and takes the first row that holds a text. */
export async function choose(page: Page, typed: string, row: string): Promise<void> {
  await page.locator('.quick-input-widget input').fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
}

/** Waits until the caret of the text is in a line (1-based), whichever part of the workbench has the focus. */
export async function untilCaretInLine(page: Page, line: number): Promise<void> {
  await page
    .locator('.part.editor .line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) })
    .waitFor();
}
