import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../server/src/cli/main.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// No text is known to break the engine. This one does as if.
vi.mock('../../server/src/core/index.ts', async (importOriginal) => {
  const core = await importOriginal<typeof import('../../server/src/core/index.ts')>();
  const breaking =
    <A extends unknown[], R>(work: (text: string, ...rest: A) => R) =>
    (text: string, ...rest: A): R => {
      if (text.includes('BOOM')) throw new Error('boom');
      return work(text, ...rest);
    };
  return {
    ...core,
    analyze: breaking(core.analyze),
    readText: breaking(core.readText),
    fixAll: breaking(core.fixAll),
  };
});

const folder = temporaryFolder();
const right = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const broken = write('broken.md', `${right}BOOM`);
let output: { stdout: string; stderr: string };

beforeEach(() => {
  output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      output[stream] += text;
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

test('check: said on standard error, the other files are checked, exit 2', async () => {
  const wrong = write('wrong.md', right.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |'));
  expect(await main(['check', broken, wrong])).toBe(2);
  expect(output.stderr).toContain('broken.md：程序出错');
  expect(output.stderr).toContain('boom');
  expect(output.stdout).toContain('likely-wrong-cell');
});

test('fix: the other files are put right', async () => {
  const blank = write('blank.md', right.replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |'));
  expect(await main(['fix', broken, blank])).toBe(2);
  expect(readFileSync(blank, 'utf8')).toContain('1431 |');
  expect(readFileSync(broken, 'utf8')).toContain('BOOM');
});

test.each([['facts'], ['convert', '--to', 'md']])('%s', async (...args) => {
  expect(await main([...args, broken, '--lang', 'en'])).toBe(2);
  expect(output).toEqual({
    stdout: '',
    stderr: expect.stringContaining('govreport broke down on it (boom)'),
  });
});
