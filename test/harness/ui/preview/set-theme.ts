import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';

/** The four kinds of themes: VS Code's own of each, and the class a page gets for it. */
export const themes = [
  { name: 'light', id: 'Default Light Modern', bodyClass: 'vscode-light' },
  { name: 'dark', id: 'Default Dark Modern', bodyClass: 'vscode-dark' },
  { name: 'high-contrast', id: 'Default High Contrast', bodyClass: 'vscode-high-contrast' },
  { name: 'high-contrast-light', id: 'Default High Contrast Light', bodyClass: 'vscode-high-contrast-light' },
] as const;

/** Changes the theme of the open folder and waits until the preview's page wears it. */
export async function setTheme(
  folder: string,
  preview: FrameLocator,
  theme: (typeof themes)[number],
): Promise<void> {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(
    join(folder, '.vscode/settings.json'),
    JSON.stringify({ 'workbench.colorTheme': theme.id }),
  );
  await preview.locator(`body.${theme.bodyClass}`).waitFor();
}
