import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { root } from '../../paths.ts';

interface Fact {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** Compares every cell that is drawn with what the command line reads in the same file, word for word. */
export async function expectFacts(preview: FrameLocator, file: string): Promise<void> {
  const json = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'facts', file], {
    encoding: 'utf8',
  });
  const facts: readonly Fact[] = JSON.parse(json).facts;
  const due = facts.map(({ row, column, text }) => `${row}，${column}：${text || '空'}`).sort();
  const drawn = await preview.locator('td[data-cell]').evaluateAll((cells) =>
    cells.map((cell) => {
      const label = cell.getAttribute('aria-label') ?? '';
      const stated = cell.querySelector('.stated')?.textContent ?? '';
      // The label begins with place and value; findings may follow.
      return `${label.slice(0, label.indexOf('：'))}：${stated || '空'}`;
    }),
  );
  const missing = due.filter((fact) => !drawn.includes(fact));
  if (facts.length === 0 || missing.length > 0 || drawn.length !== due.length)
    throw new Error(`${drawn.length} cells drawn, ${due.length} facts; not drawn: ${missing.slice(0, 5)}`);
}
