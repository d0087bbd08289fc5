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
  const drawn = await preview.locator('td[data-cell]').evaluateAll((cells) =>
    cells.map((cell) => ({
      label: cell.getAttribute('aria-label') ?? '',
      text: cell.querySelector('.stated')?.textContent ?? '',
    })),
  );
  // The label of a cell begins with its place and value; findings may follow.
  const isDrawn = ({ row, column, text }: Fact): boolean =>
    drawn.some((cell) => cell.text === text && cell.label.startsWith(`${row}，${column}：${text || '空'}`));
  const missing = facts.filter((fact) => !isDrawn(fact)).map(({ row, column }) => `${row}，${column}`);
  if (facts.length === 0 || missing.length > 0 || drawn.length !== facts.length)
    throw new Error(`${drawn.length} cells drawn, ${facts.length} facts; not drawn: ${missing.slice(0, 5)}`);
}
