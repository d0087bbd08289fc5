// How often the wrong cell is named: every cell of 表三 and 表四 of every report at hand, changed in each way that people
// get figures wrong, and a thousand pairs of cells. `npm run bench:cells` prints two tables; with `--write` they are put
// into docs/wrong-cells.md. Takes minutes.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const DOC = 'docs/wrong-cells.md';

const bundle = await build({
  entryPoints: ['scripts/bench-cells/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { measure } = await import(`data:text/javascript;base64,${code}`);

const tables = measure('../shared/corpus');
console.log(tables);
if (process.argv.includes('--write')) {
  const [before, rest] = readFileSync(DOC, 'utf8').split('<!-- figures:begin -->\n');
  const after = rest.split('<!-- figures:end -->')[1];
  writeFileSync(DOC, `${before}<!-- figures:begin -->\n${tables}\n<!-- figures:end -->${after}`);
}
