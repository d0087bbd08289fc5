// Writes the files, and the parts of files, that follow from the engine's data, so that the data is stated once.
// `--check` writes nothing and fails where one is not what it should be.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const bundle = await build({
  entryPoints: ['scripts/generate/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { generatedFiles, generatedMembers, generatedParts } = await import(
  `data:text/javascript;base64,${code}`
);

const isCheck = process.argv.includes('--check');
let stale = 0;

/** Puts the text into the file, or says that it is not what stands there. */
function settle(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (isCheck) {
    console.error(`${path} is stale: run npm run generate`);
    stale++;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const files = generatedFiles();
for (const [path, text] of Object.entries(files)) settle(path, text);

for (const { path, name, text } of generatedParts) {
  const [before, rest] = readFileSync(path, 'utf8').split(`<!-- ${name}:begin -->\n`);
  const after = rest?.split(`<!-- ${name}:end -->`)[1];
  if (after === undefined) throw new Error(`${path} has no place for “${name}”`);
  settle(path, `${before}<!-- ${name}:begin -->\n\n${text}\n\n<!-- ${name}:end -->${after}`);
}

for (const { path, update } of generatedMembers)
  settle(path, `${JSON.stringify(update(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);

// The page of a rule that is gone.
for (const name of existsSync('docs/rules') ? readdirSync('docs/rules') : []) {
  const path = `docs/rules/${name}`;
  if (path in files) continue;
  if (isCheck) {
    console.error(`${path} belongs to no rule`);
    stale++;
  } else rmSync(path);
}
process.exitCode = stale > 0 ? 1 : 0;
