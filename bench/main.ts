// `npm run bench`: every figure of docs/performance.md. `npm run bench -- batch one …` measures parts of it; `--write`
// puts the tables of the parts that were measured into the document. Leaves with 1 where something that was planted was not found.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, writeTables } from './figures.ts';
import { batch } from './parts/batch.ts';
import { edit } from './parts/edit.ts';
import { engine } from './parts/engine.ts';
import { one } from './parts/one.ts';
import { writeIntoDocument } from './write-document.ts';

const parts: Readonly<Record<string, (folder: string) => Promise<Outcome>>> = { batch, one, edit, engine };

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join()}; there are ${Object.keys(parts).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'govreport-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const name of names.length > 0 ? names : Object.keys(parts)) {
  const own = join(folder, name);
  mkdirSync(own);
  const outcome = await parts[name]?.(own);
  rmSync(own, { recursive: true, force: true });
  if (!outcome) continue;
  const { invalid } = outcome;
  const figures = writeTables(outcome.tables);
  console.log(`${figures}\n`);
  if (invalid.length > 0) {
    console.log(`INVALID, the figures above do not count:\n${invalid.slice(0, 20).join('\n')}\n`);
    process.exitCode = 1;
  } else if (process.argv.includes('--write')) writeIntoDocument(name, figures);
}
