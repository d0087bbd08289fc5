import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../cli/run.ts';
import { startClient } from '../lsp/client.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = temporaryFolder();
const log = join(folder, 'parts.txt');
const NODE_OPTIONS = `--require ${join(ROOT, 'test/support/parts-read.cjs')}`;

const report = buildReport(figuresOf('宿迁市 2024'), 'tab-rows').text;
const file = join(folder, 'report.txt');
writeFileSync(file, report);

beforeEach(() => rmSync(log, { force: true }));
afterEach(() => vi.unstubAllEnvs());

/** The parts that were read, and how many kilobytes they have together with the bundle that reads them. */
function partsRead(bundle: string): { readonly parts: readonly string[]; readonly size: number } {
  const parts = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  const paths = [join(ROOT, 'dist', bundle), ...parts.map((part) => join(ROOT, 'dist/parts', part))];
  return { parts, size: paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1000 };
}

async function partsOfCommand(...args: string[]): Promise<ReturnType<typeof partsRead>> {
  await run(args, { env: { NODE_OPTIONS, PARTS_READ: log } });
  return partsRead('cli.js');
}

describe('bundle budgets: what is read, minified', () => {
  test('to check a report in plain text from the command line', async () => {
    const { parts, size } = await partsOfCommand('check', file);
    expect(parts).toContain('engine.js');
    expect(size).toBeLessThan(317);
  });

  test('until the server has told what it thinks of the first report', async () => {
    vi.stubEnv('NODE_OPTIONS', NODE_OPTIONS);
    vi.stubEnv('PARTS_READ', log);
    const client = await startClient();
    client.open('untitled:report', 'plaintext', report);
    await client.problems('untitled:report');
    const { parts, size } = partsRead('server.js');
    await client.stop();
    expect(parts).toContain('engine.js');
    // 190 of them are the library's.
    expect(size).toBeLessThan(547);
  });

  test.each([
    ['cli.js', 3],
    ['server.js', 3],
    ['parts/commands.js', 16],
    ['server.browser.js', 728],
    ['client.js', 500],
    ['client.browser.js', 470],
    ['preview/page.js', 30],
    ['preview/compare.js', 10],
  ])('of %s: %d KB', (bundle, budget) => {
    expect(statSync(join(ROOT, 'dist', bundle)).size / 1000).toBeLessThan(budget);
  });
});

describe('what only some need is not read for the others', () => {
  test('a report in plain text: no parser of HTML, no other command, no English', async () => {
    const { parts } = await partsOfCommand('check', file);
    expect(parts.filter((part) => !/^(?:cli|commands|engine|shared-\d+)\.js$/.test(part))).toEqual([]);
  });

  test.each([
    ['a wrong sum', report.replace('1431', '1413'), 'find-wrong-cells.js'],
    ['HTML', buildReport(figuresOf('宿迁市 2024'), 'html').text, 'html-reader.js'],
  ])('%s has what it needs read', async (name, text, part) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    expect((await partsOfCommand('check', path)).parts).toContain(part);
  });

  test.each([
    [['check', '--lang', 'en', file], 'english.js'],
    [['check', '--format', 'sarif', file], 'explain.js'],
    [['check', folder], 'glob.js'],
    [['convert', file, '--to', 'md'], 'exchange.js'],
  ])('%j', async (args, part) => {
    expect((await partsOfCommand(...args)).parts).toContain(part);
  });
});
