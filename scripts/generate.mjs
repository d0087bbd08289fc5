// Writes the files that follow from the engine's data, so that the data is stated once. `--check` writes nothing and
// fails where a file is not what it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const bundle = await build({
  stdin: {
    contents: "export { snippets } from './server/src/core/exchange/snippets.ts';",
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { snippets } = await import(`data:text/javascript;base64,${code}`);

const files = {
  'snippets/govreport.json': snippets('text'),
  'snippets/markdown.json': snippets('markdown'),
};

let stale = 0;
for (const [path, content] of Object.entries(files)) {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is stale: run npm run generate`);
    stale++;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
