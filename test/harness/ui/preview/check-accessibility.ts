import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';

/** Runs axe-core over the whole page of the preview; any violation is an error that names its elements. */
export async function expectAccessible(preview: FrameLocator): Promise<void> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const results = await preview.locator('body').evaluate(async (_, source) => {
    const page = globalThis as unknown as { axe?: { run(): Promise<AxeResults> } };
    // The page may load nothing, so the checker comes along as text.
    if (!page.axe) new Function(source).call(globalThis);
    return page.axe?.run();
  }, axe);
  if (!results || results.passes.length === 0) throw new Error('axe did not run');
  const violations = results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html}\n  ${failureSummary}`)
        .join('\n  ')}`,
  );
  if (violations.length > 0) throw new Error(violations.join('\n'));
}
