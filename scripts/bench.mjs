// How long the engine takes for documents of several kinds and sizes: the median of several runs, in milliseconds.
// `npm run bench` needs nothing but the samples; figures belong here, never into tests.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const bundle = await build({
  entryPoints: ['server/src/core/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  mainFields: ['module', 'main'],
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { analyze, toMarkdown, fixAll } = await import(`data:text/javascript;base64,${code}`);

const text = readFileSync('samples/yunchuan-2024.txt', 'utf8');
const markdown = readFileSync('samples/yunchuan-2023.md', 'utf8');
const prose = '各单位按时公开信息，办理申请，更新目录，接受监督。\n';

const cases = [
  ['plain text, one cell a line', () => analyze(text, { notation: 'text' })],
  ['Markdown', () => analyze(markdown, { notation: 'markdown' })],
  ['fix-all', () => fixAll(text, { notation: 'text' })],
  ['to Markdown', () => toMarkdown(analyze(text, { notation: 'text' }).report)],
  ['a report in 5 MB of text', () => analyze(text + prose.repeat(200_000), { notation: 'text' })],
  ['500 tables', () => analyze(markdown.repeat(84), { notation: 'markdown' })],
];

for (const [name, run] of cases) console.log(`${median(run).toFixed(1).padStart(8)} ms  ${name}`);

function median(run) {
  run();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4];
}
