import type { Locator, Page } from 'playwright-core';

/**
 * Presses a key until the widget it opens is there. A busy workbench loses keys (Ctrl+., F1, Ctrl+G), so each
 * press gets four seconds, then Escape and once more.
 */
export async function pressUntil(page: Page, key: string, widget: Locator): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await page.keyboard.press(key);
    const shown = await widget
      .first()
      .waitFor({ state: 'visible', timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
    if (shown) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`${key} opened nothing`);
}
