import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const { text: right } = buildReport(figuresOf('宿迁市 2024'), 'pipes');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe.each([
  ['UTF-8 taken for GBK and saved', write('gbk.md', iconv.decode(Buffer.from(right), 'gbk'))],
  ['UTF-8 taken for Windows-1252 and saved', write('1252.md', iconv.decode(Buffer.from(right), 'latin1'))],
  ['GBK taken for UTF-8 and saved', write('lost.md', iconv.decode(iconv.encode(right, 'gbk'), 'utf-8'))],
  ['characters lost', write('holes.md', right.replace(/([一-鿿]{3})[一-鿿]/g, '$1\ufffd'))],
])('%s', (_, path) => {
  test('is one warning of check', async () => {
    const { code, stdout } = await run(['check', '--format', 'json', path]);
    const { files, summary } = JSON.parse(stdout);
    expect({ code, summary }).toEqual({ code: 0, summary: { files: 1, errors: 0, warnings: 1, infos: 0 } });
    expect(files[0]).toMatchObject({ isReport: true, year: null, organ: null, tables: [] });
    expect(files[0].findings).toMatchObject([
      { rule: 'encoding-suspect', severity: 'warning', range: { start: { line: 0, character: 0 } } },
    ]);
    expect((await run(['check', path])).stdout).toContain('通过编码重新打开');
  });

  test('is said by facts, convert and fix on standard error', async () => {
    const before = readFileSync(path);
    const facts = await run(['facts', path]);
    expect(JSON.parse(facts.stdout).facts).toEqual([]);
    const convert = await run(['convert', '--to', 'md', path]);
    expect(convert).toMatchObject({ code: 2, stdout: '' });
    const fix = await run(['fix', path]);
    for (const { stderr } of [facts, convert, fix]) expect(stderr).toContain('通过编码重新打开');
    expect(readFileSync(path)).toEqual(before);
  });
});

test('a file in GBK is read as it is', async () => {
  const { stdout } = await run(['check', '--format', 'json', write('fine.md', iconv.encode(right, 'gbk'))]);
  expect(JSON.parse(stdout).files[0]).toMatchObject({ year: 2024, findings: [] });
});
