import { readFileSync } from 'node:fs';
import { analyze, fixAll, toMarkdown } from '../../server/src/core/index.ts';
import type { Outcome } from '../figures.ts';
import { median } from '../measure/statistics.ts';

const RUNS = 9;

/** The engine alone, without a process or a protocol around it: where to look first when something got slower. */
export async function engine(): Promise<Outcome> {
  const text = readFileSync('samples/yunchuan-2024.txt', 'utf8');
  const markdown = readFileSync('samples/yunchuan-2023.md', 'utf8');
  const prose = '各单位按时公开信息，办理申请，更新目录，接受监督。\n';
  const cases: readonly (readonly [name: string, run: () => unknown])[] = [
    ['plain text, one cell a line', () => analyze(text, { notation: 'text' })],
    ['Markdown', () => analyze(markdown, { notation: 'markdown' })],
    ['fix-all', () => fixAll(text, { notation: 'text' })],
    ['to Markdown', () => toMarkdown(analyze(text, { notation: 'text' }).report)],
    ['a report in 5 MB of text', () => analyze(text + prose.repeat(200_000), { notation: 'text' })],
    ['500 tables', () => analyze(markdown.repeat(84), { notation: 'markdown' })],
  ];
  const rows = cases.map(([name, run]) => [name, `${medianTime(run).toFixed(1)} ms`]);
  return { tables: [{ title: 'The engine alone', columns: ['', 'time'], rows }], invalid: [] };
}

function medianTime(run: () => unknown): number {
  run();
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
