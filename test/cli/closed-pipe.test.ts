import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { CLI } from '../support/built.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const blank = buildReport(figuresOf('宿迁市 2024'), 'pipes').text.replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |');

/** Runs a command whose reader is gone before it says anything. */
function runUnread(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stderr.destroy();
  return new Promise((resolve) => {
    child.on('close', resolve);
  });
}

test('fix puts every file right although nobody reads what it says', async () => {
  const paths = Array.from({ length: 5 }, (_, index) => join(folder, `${index}.md`));
  for (const path of paths) writeFileSync(path, blank);
  expect(await runUnread(['fix', folder])).toBe(0);
  for (const path of paths) expect(readFileSync(path, 'utf8')).toContain('1431 |');
});

test('check keeps its exit code', async () => {
  const path = join(folder, 'wrong.txt');
  writeFileSync(path, blank.replace('| 88 | 18 |', '| 89 | 18 |'));
  expect(await runUnread(['check', path])).toBe(1);
});
