import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const right = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
// A blank total, a heading in other words: safe to put right. A wrong total: not.
const unfixed = right
  .replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |')
  .replace('五、存在的主要问题及改进情况', '五、存在问题及改进情况')
  .replace('| 88 | 18 | 28 | 36 | 170 |', '| 88 | 18 | 28 | 36 | 107 |');
const fixed = right
  .replace('| 88 | 18 | 28 | 36 | 170 |', '| 88 | 18 | 28 | 36 | 107 |')
  .replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1431 |');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Blanks of a cell that was filled in may differ: `| 1431 |` from `|  |` is `| 1431 |`. */
const plain = (text: string): string => text.replace(/ +/g, ' ');

describe('fix', () => {
  test('puts right what is safe, in place, and leaves the rest', async () => {
    const path = write('report.md', unfixed);
    chmodSync(path, 0o640);
    expect(await run(['fix', path])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('已改正 2 处'),
    });
    expect(plain(readFileSync(path, 'utf8'))).toBe(plain(fixed));
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await run(['fix', path])).toMatchObject({ code: 0, stdout: '' });
  });

  test('--dry-run shows a diff and writes nothing', async () => {
    const path = write('dry.md', unfixed);
    const { code, stdout } = await run(['fix', '--dry-run', path]);
    expect(code).toBe(0);
    expect(stdout).toContain('-## 五、存在问题及改进情况\n+## 五、存在的主要问题及改进情况');
    expect(readFileSync(path, 'utf8')).toBe(unfixed);
  });

  test.each([
    [
      'CRLF',
      Buffer.from(unfixed.replaceAll('\n', '\r\n')),
      (bytes: Buffer) => bytes.toString('utf8').replaceAll('\r\n', '\n'),
    ],
    [
      'a byte order mark',
      Buffer.from(`\ufeff${unfixed}`),
      (bytes: Buffer) => bytes.toString('utf8').slice(1),
    ],
    ['GB18030', iconv.encode(unfixed, 'gb18030'), (bytes: Buffer) => iconv.decode(bytes, 'gb18030')],
    [
      'UTF-16',
      Buffer.from(`\ufeff${unfixed}`, 'utf16le'),
      (bytes: Buffer) => bytes.toString('utf16le').slice(1),
    ],
  ])('keeps %s', async (name, bytes, decode) => {
    const path = write(`${name}.md`, bytes);
    await run(['fix', path]);
    const after = readFileSync(path);
    expect(plain(decode(after))).toBe(plain(fixed));
    expect(after.subarray(0, 2)).toEqual(bytes.subarray(0, 2));
  });

  test('goes through a symbolic link and keeps it', async () => {
    write('target.md', unfixed);
    const link = join(folder, 'link.md');
    symlinkSync('target.md', link);
    await run(['fix', link]);
    expect(plain(readFileSync(join(folder, 'target.md'), 'utf8'))).toBe(plain(fixed));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('keeps a mode that the umask would not give', async () => {
    const path = write('shared.md', unfixed);
    chmodSync(path, 0o666);
    expect((await run(['fix', path])).code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o666);
  });

  test('does not replace a file that may not be written', async () => {
    const path = write('read-only.md', unfixed);
    chmodSync(path, 0o444);
    expect(await run(['fix', path])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('无法写入'),
    });
    expect(readFileSync(path, 'utf8')).toBe(unfixed);
  });

  test('keeps the codes of GB18030 that have a twin', async () => {
    // A3A0 is a full-width blank, as A1A1 is.
    const blank = Buffer.from([0xa3, 0xa0]);
    const bytes = Buffer.concat([iconv.encode(`${unfixed}甲`, 'gb18030'), blank]);
    const path = write('twins.md', bytes);
    expect((await run(['fix', path])).code).toBe(0);
    expect(readFileSync(path).subarray(-2)).toEqual(blank);
  });

  test('does not touch what is no report, nor standard input', async () => {
    const path = write('notes.md', '五、存在问题及改进情况\n');
    await run(['fix', path]);
    expect(readFileSync(path, 'utf8')).toBe('五、存在问题及改进情况\n');
    expect(await run(['fix', '-'], { input: unfixed })).toMatchObject({ code: 2 });
  });
});
