import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { main } from '../../server/src/cli/main.ts';
import { run } from '../cli/run.ts';
import { asNobody } from '../support/as-nobody.ts';
import { buildReport } from '../support/build-report.ts';
import { CLI } from '../support/built.ts';
import { figuresOf } from '../support/figures.ts';
import { smallDisk } from '../support/small-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { SEED, tally } from '../support/tried.ts';

const tried = tally('Unbreakable: the command line', 20);

const root = temporaryFolder();
chmodSync(root, 0o755);
const right = `# 云川市人民政府2024年政府信息公开工作年度报告

## 一、总体情况

全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。
`;
const HEADING = '## 五、存在的主要问题及改进情况';
/** A heading in other words, which is safe to put right. Short: hundreds of processes read it. */
const blank = `${right}\n## 五、存在问题及改进情况\n\n无。\n`;
const mended = blank.replace('## 五、存在问题及改进情况', HEADING);
/** A whole report with a wrong total, which is an error. */
const wrong = buildReport(figuresOf('宿迁市 2024'), 'pipes').text.replace(
  '| 2 | 0 | 1431 |',
  '| 2 | 0 | 1413 |',
);
const isFixed = (text: string): boolean => text.includes(HEADING);

/** The command line where anybody may read it. */
const CLI_FOR_ALL = join(root, 'dist/cli.js');
cpSync(dirname(CLI), dirname(CLI_FOR_ALL), { recursive: true });
execFileSync('chmod', ['-R', 'a+rX', dirname(CLI_FOR_ALL)]);

/** A folder that anybody may write into. */
function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(root, 'case-'));
  chmodSync(folder, 0o777);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    chmodSync(join(folder, name), 0o666);
  }
  return folder;
}

function runAsNobody(args: readonly string[], cwd: string) {
  tried('runs as a user without rights');
  return run(args, { ...asNobody, cli: CLI_FOR_ALL, cwd });
}

function makeFifo(path: string): void {
  execFileSync('mkfifo', [path]);
}

/** Puts a text into a pipe once somebody reads from it. */
async function feed(path: string, text: string, beforehand: () => void = () => undefined): Promise<void> {
  const pipe = await open(path, 'w');
  beforehand();
  await pipe.writeFile(text);
  await pipe.close();
}

const remains = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
/** No trace of a program that broke down. */
const STACK = /^\s+at |node:internal|Error:/m;

describe('what can’t be read is said, in the reader’s language, and the rest goes on', () => {
  const cases: readonly {
    readonly name: string;
    /** Makes the obstacle; gives the path to name. */
    make(folder: string): string;
    readonly zh: string;
    readonly en: string;
  }[] = [
    {
      name: 'a file without permission',
      make: (folder) => {
        writeFileSync(join(folder, 'locked.md'), blank);
        chmodSync(join(folder, 'locked.md'), 0);
        return 'locked.md';
      },
      zh: 'locked.md：无法读取（没有权限，EACCES）',
      en: 'locked.md: can’t be read (no permission, EACCES)',
    },
    {
      name: 'a folder without permission',
      make: (folder) => {
        mkdirSync(join(folder, 'locked'), 0o000);
        return 'locked';
      },
      zh: 'locked：无法读取（没有权限，EACCES）',
      en: 'locked: can’t be read (no permission, EACCES)',
    },
    {
      name: 'a folder without permission below another, which has a report too',
      make: (folder) => {
        mkdirSync(join(folder, 'outer/inner'), { recursive: true });
        writeFileSync(join(folder, 'outer/fine.md'), right);
        chmodSync(join(folder, 'outer/fine.md'), 0o666);
        chmodSync(join(folder, 'outer/inner'), 0);
        return 'outer';
      },
      zh: 'outer/inner：无法读取（没有权限，EACCES）',
      en: 'outer/inner: can’t be read (no permission, EACCES)',
    },
    {
      name: 'a folder without permission along a pattern',
      make: (folder) => {
        mkdirSync(join(folder, 'year/inner'), { recursive: true });
        chmodSync(join(folder, 'year/inner'), 0);
        return 'year/**/*.md';
      },
      zh: 'year/inner：无法读取（没有权限，EACCES）',
      en: 'year/inner: can’t be read (no permission, EACCES)',
    },
    {
      name: 'a file in a folder that may not be entered',
      make: (folder) => {
        mkdirSync(join(folder, 'shut'));
        writeFileSync(join(folder, 'shut/a.md'), blank);
        chmodSync(join(folder, 'shut'), 0o444);
        return 'shut/a.md';
      },
      zh: 'shut/a.md：无法读取（没有权限，EACCES）',
      en: 'shut/a.md: can’t be read (no permission, EACCES)',
    },
    {
      name: 'a link that leads nowhere',
      make: (folder) => {
        symlinkSync('gone.md', join(folder, 'broken.md'));
        return 'broken.md';
      },
      zh: 'broken.md：无法读取（文件不存在，ENOENT）',
      en: 'broken.md: can’t be read (no such file, ENOENT)',
    },
    {
      name: 'links that lead round in a circle',
      make: (folder) => {
        symlinkSync('b.md', join(folder, 'a.md'));
        symlinkSync('a.md', join(folder, 'b.md'));
        return 'a.md';
      },
      zh: 'a.md：无法读取（链接循环指向自己，ELOOP）',
      en: 'a.md: can’t be read (links lead round in a circle, ELOOP)',
    },
    {
      name: 'a file that is none',
      make: () => 'none.md',
      zh: 'none.md：没有这个文件，也没有匹配的文件',
      en: 'none.md: no such file, and nothing matches',
    },
    {
      name: 'a file taken for a folder',
      make: () => 'good.md/inner.md',
      zh: 'good.md/inner.md：无法读取（上级不是文件夹，ENOTDIR）',
      en: 'good.md/inner.md: can’t be read (what it should lie in is no folder, ENOTDIR)',
    },
    {
      name: 'a name longer than names may be',
      make: () => `${'长'.repeat(100)}.md`,
      zh: '（文件名过长，ENAMETOOLONG）',
      en: '(the name is too long, ENAMETOOLONG)',
    },
    {
      name: 'a device without an end',
      make: () => '/dev/zero',
      zh: '/dev/zero：文件超过 20 MB，未处理',
      en: '/dev/zero: larger than 20 MB; left alone',
    },
    {
      name: 'a huge file',
      make: (folder) => {
        writeFileSync(join(folder, 'huge.md'), '');
        truncateSync(join(folder, 'huge.md'), 8 * 1024 ** 3);
        chmodSync(join(folder, 'huge.md'), 0o666);
        return 'huge.md';
      },
      zh: 'huge.md：文件超过 20 MB，未处理',
      en: 'huge.md: larger than 20 MB; left alone',
    },
    {
      name: 'bytes that are no text',
      make: (folder) => {
        writeFileSync(join(folder, 'wrong.md'), Buffer.from([0x80, 0xff, 0xfe, 0xff, 0x81]));
        return 'wrong.md';
      },
      zh: 'wrong.md：不是 UTF-8、UTF-16 或 GB18030 编码的文本，未处理',
      en: 'wrong.md: not text in UTF-8, UTF-16 or GB18030; left alone',
    },
  ];

  test.each(cases)('$name', async ({ make, zh, en }) => {
    const folder = newFolder({ 'good.md': blank });
    const path = make(folder);
    onTestFinished(() => {
      execFileSync('chmod', ['-R', 'u+rwX', folder]);
    });
    tried('obstacles to reading, each met by check and fix');
    const checked = await runAsNobody(['check', path, 'good.md', '--format', 'json'], folder);
    expect(checked.code).toBe(2);
    expect(checked.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(zh)]);
    const { files } = JSON.parse(checked.stdout) as { files: { path: string; findings: object[] }[] };
    expect(files.find((file) => file.path === 'good.md')?.findings).not.toEqual([]);
    const mended = await runAsNobody(['fix', path, 'good.md', '--lang', 'en'], folder);
    expect(mended.code).toBe(2);
    expect(mended.stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining(en),
      '1 places put right in 1 files',
    ]);
    expect(isFixed(readFileSync(join(folder, 'good.md'), 'utf8'))).toBe(true);
  });

  test('a socket', async () => {
    const folder = newFolder({ 'good.md': blank });
    const server = createServer().listen(join(folder, 'socket.md'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    tried('obstacles to reading, each met by check and fix');
    const { code, stderr } = await run(['check', 'socket.md', 'good.md'], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'socket.md：无法读取（不是可读写的文件，ENXIO）\n',
    });
    // In a folder only files are looked for.
    expect(await run(['check', '.'], { cwd: folder })).toMatchObject({ stderr: '' });
  });

  test('a folder with nothing but links: none of them is followed', async () => {
    const folder = newFolder();
    symlinkSync('.', join(folder, 'round'));
    symlinkSync('gone', join(folder, 'broken.md'));
    expect(await run(['check', '.'], { cwd: folder })).toMatchObject({
      code: 2,
      stdout: '0 个文件：0 个错误，0 个警告，0 个提示\n',
      stderr: '.：文件夹中没有可以核对的文件\n',
    });
    // A pattern that follows links comes to an end.
    expect((await run(['check', '**/*.md'], { cwd: folder })).code).toBe(2);
    tried('obstacles to reading, each met by check and fix', 2);
  });

  test('a pipe is read; fix leaves it and devices alone', async () => {
    const folder = newFolder();
    makeFifo(join(folder, 'pipe.md'));
    const checking = run(['check', 'pipe.md'], { cwd: folder });
    await feed(join(folder, 'pipe.md'), wrong);
    expect(await checking).toMatchObject({ code: 1, stderr: '' });
    const mending = run(['fix', 'pipe.md'], { cwd: folder });
    await feed(join(folder, 'pipe.md'), blank);
    expect(await mending).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'pipe.md：不是普通文件（管道、设备等），未改动\n0 个文件中改正了 0 处\n',
    });
    expect(lstatSync(join(folder, 'pipe.md')).isFIFO()).toBe(true);
    expect(await run(['check', '/dev/null'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['fix', '/dev/null'])).toMatchObject({ code: 0 });
    tried('pipes and devices', 4);
  });
});

describe('the ground moves', () => {
  test('a file that vanishes after it was found', async () => {
    const folder = newFolder({ 'gone.md': right, 'wrong.md': wrong });
    makeFifo(join(folder, 'first.md'));
    const checking = run(['check', 'first.md', 'gone.md', 'wrong.md'], { cwd: folder });
    // Whoever reads the first has found them all.
    await feed(join(folder, 'first.md'), right, () => unlinkSync(join(folder, 'gone.md')));
    const { code, stdout, stderr } = await checking;
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'gone.md：无法读取（文件不存在，ENOENT）\n' });
    expect(stdout).toContain('likely-wrong-cell');
    tried('races between finding, reading and writing');
  });

  /** Runs `fix` and does something when all files have been read and none is written. */
  async function fixMeanwhile(folder: string, meanwhile: () => void) {
    // The settings are asked for when the files have been read.
    makeFifo(join(folder, '.govreportrc.json'));
    const mending = run(['fix', 'a.md', 'b.md'], { cwd: folder });
    await feed(join(folder, '.govreportrc.json'), '{}', meanwhile);
    const result = await mending;
    tried('races between finding, reading and writing');
    expect(remains(folder)).toEqual([]);
    expect(isFixed(readFileSync(join(folder, 'b.md'), 'utf8'))).toBe(true);
    return result;
  }

  test('what somebody else writes in the meantime is kept', async () => {
    const folder = newFolder({ 'a.md': blank, 'b.md': blank });
    const other = `${blank}另有补充。\n`;
    const { code, stderr } = await fixMeanwhile(folder, () => writeFileSync(join(folder, 'a.md'), other));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'a.md：处理期间被其他程序改动，未写入\n1 个文件中改正了 1 处\n',
    });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(other);
  });

  test('a file that is gone by the time of writing does not come back', async () => {
    const folder = newFolder({ 'a.md': blank, 'b.md': blank });
    const { code, stderr } = await fixMeanwhile(folder, () => unlinkSync(join(folder, 'a.md')));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'a.md：无法写入（文件不存在，ENOENT）\n1 个文件中改正了 1 处\n',
    });
    expect(existsSync(join(folder, 'a.md'))).toBe(false);
  });

  test('a file that has become read-only', async () => {
    const folder = newFolder({ 'a.md': blank, 'b.md': blank });
    const { code, stderr } = await fixMeanwhile(folder, () => chmodSync(join(folder, 'a.md'), 0o444));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'a.md：无法写入（没有权限，EACCES）\n1 个文件中改正了 1 处\n',
    });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(blank);
  });

  test('two processes, and five, that fix the same files at the same time', async () => {
    for (const many of [2, 5]) {
      const names = Array.from({ length: 20 }, (_, at) => `${at}.md`);
      const folder = newFolder(Object.fromEntries(names.map((name) => [name, blank])));
      const runs = await Promise.all(Array.from({ length: many }, () => run(['fix', '.'], { cwd: folder })));
      for (const { code, stderr } of runs) {
        expect(code).toBe(0);
        expect(stderr).toMatch(/^\d+ 个文件中改正了 \d+ 处\n$/);
      }
      for (const name of names) expect(isFixed(readFileSync(join(folder, name), 'utf8'))).toBe(true);
      expect(remains(folder)).toEqual([]);
      tried('processes that fix the same files at once', many);
    }
  });
});

describe('what can’t be written stays as it was', () => {
  test('a file in a folder that may not be written', async () => {
    const folder = newFolder({ 'a.md': blank });
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o777));
    const { code, stdout, stderr } = await runAsNobody(['fix', 'a.md'], folder);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'a.md：无法写入（没有权限，EACCES）\n0 个文件中改正了 0 处\n',
    });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(blank);
    tried('obstacles to writing');
  });

  test('a name as long as names may be', async () => {
    const name = `${'年'.repeat(84)}.md`;
    const folder = newFolder({ [name]: blank });
    expect((await run(['fix', '.'], { cwd: folder })).code).toBe(0);
    expect(isFixed(readFileSync(join(folder, name), 'utf8'))).toBe(true);
    tried('obstacles to writing');
  });

  test('a disk that is full in the middle of fix', async ({ skip }) => {
    const disk = smallDisk(128);
    if (disk === null) {
      console.log('a full disk is not tried: no right to make one');
      skip();
      return;
    }
    const at = (name: string): string => join(disk, name);
    // The beginning of a report fits into what is left of the disk, and no more.
    const large = blank + '本年度无其他需要报告的事项。\n'.repeat(500);
    for (const name of ['a.md', 'b.md']) writeFileSync(at(name), large);
    const filler = openSync(at('filler'), 'w');
    const kilobyte = Buffer.alloc(1024);
    expect(() => {
      for (;;) writeFileSync(filler, kilobyte);
    }).toThrow('ENOSPC');
    closeSync(filler);
    truncateSync(at('filler'), lstatSync(at('filler')).size - 4096);
    const full = await run(['fix', 'a.md', 'b.md'], { cwd: disk });
    expect(full).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'a.md：无法写入（磁盘已满，ENOSPC）\nb.md：无法写入（磁盘已满，ENOSPC）\n0 个文件中改正了 0 处\n',
    });
    // Nor is a new file there in part.
    for (const args of [
      ['convert', '--to', 'md', '-o', 'out.md', 'a.md'],
      ['new', '--from', 'a.md', '-o', 'out.md'],
    ]) {
      const { code, stderr } = await run(args, { cwd: disk });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringContaining('out.md：无法写入（磁盘已满，ENOSPC）'),
      });
    }
    expect(readdirSync(disk).sort()).toEqual(['a.md', 'b.md', 'filler']);
    for (const name of ['a.md', 'b.md']) expect(readFileSync(at(name), 'utf8')).toBe(large);
    rmSync(at('filler'));
    expect((await run(['fix', 'a.md', 'b.md'], { cwd: disk })).code).toBe(0);
    for (const name of ['a.md', 'b.md']) expect(isFixed(readFileSync(at(name), 'utf8'))).toBe(true);
    tried('obstacles to writing', 4);
  });
});

describe('interrupted', () => {
  const names = ['0.md', '1.md', '2.md'];
  const steps = ['open', 'writeFile', 'sync', 'close', 'chown', 'chmod', 'rename'] as const;

  /** Sends itself a signal before a step of writing the second file. */
  function interrupting(step: (typeof steps)[number], signal: string): string {
    return `import fs from 'node:fs/promises';
      let times = 0;
      const interrupt = (owner, step) => {
        const real = owner[step];
        owner[step] = function (...args) {
          if (step === '${step}' && (step !== 'open' || args[1] === 'wx') && ++times === 2)
            process.kill(process.pid, '${signal}');
          return real.apply(this, args);
        };
      };
      for (const step of ['chown', 'chmod', 'rename', 'open']) interrupt(fs, step);
      const open = fs.open;
      fs.open = async (...args) => {
        const handle = await open(...args);
        if (args[1] === 'wx') for (const step of ['writeFile', 'sync', 'close']) interrupt(handle, step);
        return handle;
      };`;
  }

  const polite: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  test.each([
    ...steps.flatMap((step) => [['SIGINT', step] as const, ['SIGKILL', step] as const]),
    ['SIGTERM', 'sync'] as const,
    ['SIGHUP', 'rename'] as const,
  ])('%s at the step “%s” of a write', async (signal, step) => {
    const folder = newFolder(Object.fromEntries(names.map((name) => [name, blank])));
    const result = await run(['fix', '.'], { cwd: folder, before: interrupting(step, signal) });
    tried('interruptions in the middle of a write');
    expect(result).toMatchObject({ code: null, signal });
    const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const text of texts) expect(text === blank || text === mended).toBe(true);
    // Asked politely it finishes the file that it is at, and begins no other.
    const isPolite = polite.includes(signal);
    expect(texts.filter(isFixed)).toHaveLength(isPolite ? 2 : 1);
    // Whoever is killed can't clean up; what is left is no report for anybody, and hinders nothing.
    expect(remains(folder)).toHaveLength(isPolite || step === 'open' ? 0 : 1);
    expect((await run(['fix', '.'], { cwd: folder })).code).toBe(0);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(mended);
  });

  test('at any moment', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `${at}.md`);
    for (const after of [1, 4, 9]) {
      const folder = newFolder(Object.fromEntries(many.map((name) => [name, blank])));
      const child = spawn(process.execPath, [CLI, 'fix', '.'], { cwd: folder });
      let lines = 0;
      child.stdout.on('data', (data: Buffer) => {
        lines += data.toString().split('\n').length - 1;
        if (lines >= after) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.on('close', resolve));
      tried('interruptions in the middle of a write');
      const texts = many.map((name) => readFileSync(join(folder, name), 'utf8'));
      for (const text of texts) expect(text === blank || text === mended).toBe(true);
      expect(texts.filter(isFixed).length).toBeGreaterThanOrEqual(after);
    }
  });
});

describe('standard output', () => {
  const sh = (command: string, cwd: string): Promise<{ code: number | null; stderr: string }> => {
    const child = spawn('bash', ['-o', 'pipefail', '-c', command], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    child.stdout.resume();
    tried('outputs that are closed, full or not there');
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
  };
  const node = `'${process.execPath}' '${CLI}'`;

  test('closed early', async () => {
    const folder = newFolder(
      Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.md`, right] as const)),
    );
    for (const format of ['pretty', 'json', 'sarif', 'github'])
      expect(await sh(`${node} check . --format ${format} | head -1`, folder)).toEqual({
        code: 1,
        stderr: '',
      });
    expect(await sh(`${node} rules | head -1`, folder)).toEqual({ code: 0, stderr: '' });
    expect(await sh(`${node} facts 0.md | true`, folder)).toEqual({ code: 0, stderr: '' });
  });

  test('that takes nothing: results that are lost are no success', async () => {
    const folder = newFolder({ 'a.md': right });
    const lost = { code: 2, stderr: '结果没有写完（磁盘已满，ENOSPC）\n' };
    expect(await sh(`${node} check a.md > /dev/full`, folder)).toEqual(lost);
    expect(await sh(`${node} facts a.md > /dev/full`, folder)).toEqual(lost);
    expect(await sh(`${node} convert --to md a.md > /dev/full`, folder)).toEqual(lost);
    // Nor can that be said where standard error is full as well.
    expect((await sh(`${node} check a.md > /dev/full 2> /dev/full`, folder)).code).toBe(2);
    expect((await sh(`${node} check none.md 2> /dev/full`, folder)).code).toBe(2);
    expect((await sh(`${node} check a.md >&- 2>&-`, folder)).code).toBe(1);
  });
});

describe('names', () => {
  const strange = [
    '年 报.md',
    '年报\n第二行.md',
    '-x.md',
    '--help.md',
    '[a-z].md',
    '{a,b}.md',
    '*.md',
    '!a.md',
    'a\\b.md',
    '$(touch x).md',
    '\u001b[31m红.md',
    '\u202edm.md',
    '%s%n.md',
    '云川市政府信息公开工作年度报告（2024年）.md',
    '👩‍👩‍👧.md',
    '"\'`.md',
  ];

  test('every name is found in its folder, named by itself, and put right', async () => {
    const folder = newFolder(Object.fromEntries(strange.map((name) => [name, right])));
    const pathsOf = async (args: readonly string[]): Promise<string[]> => {
      const { code, stdout, stderr } = await run(['check', '--format', 'json', ...args], { cwd: folder });
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path).sort();
    };
    expect(await pathsOf(['.'])).toEqual([...strange].sort());
    expect(await pathsOf(['--', ...strange])).toEqual([...strange].sort());
    for (const format of ['sarif', 'github'])
      expect((await run(['check', '.', '--format', format], { cwd: folder })).code).toBe(1);
    for (const name of strange) writeFileSync(join(folder, name), blank);
    expect((await run(['fix', '--', ...strange], { cwd: folder })).code).toBe(0);
    for (const name of strange) expect(isFixed(readFileSync(join(folder, name), 'utf8'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([...strange].sort());
    tried('names of files, each in 5 ways', strange.length);
  });

  test('neither names nor words of a report give orders to a terminal or to a log', async () => {
    const text = right
      .replace('云川市', '云川\u001b[2J市')
      .concat('\n## 七、\u001b]0;owned\u0007\u202e附件\n');
    const folder = newFolder(Object.fromEntries(strange.map((name) => [name, text])));
    const { stdout } = await run(['check', '.', 'no\u001b[2Jne'], { cwd: folder });
    expect(stdout).toContain('年报\\u000a第二行.md');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    const { stderr } = await run(['fix', 'no\u001b[2Jne'], { cwd: folder });
    expect(stderr).toContain('no\\u001b[2Jne：没有这个文件');
    // Each line is one finding: none was smuggled in.
    const { stdout: log } = await run(['check', '.', '--format', 'github'], { cwd: folder });
    for (const line of log.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    tried('names of files, each in 5 ways', 3);
  });
});

describe('anything at all', () => {
  let output: string;
  beforeEach(() => {
    output = '';
    for (const stream of ['stdout', 'stderr'] as const)
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        output += text;
        return true;
      });
  });
  afterEach(() => vi.restoreAllMocks());

  test('bytes in a file: an answer within the contract, and fix leaves alone what is no report', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .uint8Array({ maxLength: 60 })
        .map((tail) => Buffer.concat([Buffer.from('\ufeff一、总体情况\n', 'utf16le'), tail])),
      // A report whose bytes were cut, and one with bytes put in.
      fc.nat({ max: Buffer.byteLength(blank) }).map((end) => Buffer.from(blank).subarray(0, end)),
      fc
        .tuple(fc.nat({ max: Buffer.byteLength(blank) }), fc.uint8Array({ maxLength: 8 }))
        .map(([place, put]) => {
          const whole = Buffer.from(blank);
          return Buffer.concat([whole.subarray(0, place), put, whole.subarray(place)]);
        }),
    );
    const folder = newFolder();
    const path = join(folder, 'a.md');
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        tried('files of any bytes');
        writeFileSync(path, content);
        const before = await main(['check', path]);
        expect([0, 1, 2]).toContain(before);
        const code = await main(['fix', path]);
        expect([0, 2]).toContain(code);
        expect(remains(folder)).toEqual([]);
        const after = readFileSync(path);
        if (before === 2) expect(after.equals(content)).toBe(true);
        expect(output).not.toMatch(STACK);
        output = '';
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('words on the command line: an answer within the contract, and a reason for a refusal', async () => {
    const folder = newFolder({ 'a.md': wrong, 'b.md': right, 'notes.md': '会议记录\n', 'known.json': '{}' });
    const at = (name: string): string => join(folder, name);
    const word = fc.oneof(
      fc.constantFrom(
        'check',
        'fix',
        'facts',
        'compare',
        'convert',
        'new',
        'rules',
        '',
        '--',
        '-h',
        '--version',
      ),
      fc.constantFrom(
        '--format',
        '--fail-on',
        '--baseline',
        '--write-baseline',
        '--to',
        '-o',
        '--from',
        '--lang',
      ),
      fc.constantFrom(
        '--dry-run',
        '--all',
        '--organ',
        '--year',
        '--format=json',
        '--lang=en',
        '--to=md',
        '--x',
      ),
      fc.constantFrom(
        'json',
        'csv',
        'sarif',
        'github',
        'pretty',
        'md',
        'en',
        'never',
        '2024',
        '云川市财政局',
      ),
      fc.constantFrom(
        at('a.md'),
        at('b.md'),
        at('notes.md'),
        at('none.md'),
        folder,
        at('*.md'),
        at('known.json'),
      ),
      fc.string({ maxLength: 6, unit: 'binary' }).map((text) => text.replace(/^[^-]/, '-')),
    );
    const command = fc.constantFrom('check', 'fix', 'facts', 'compare', 'convert', 'new', 'rules');
    await fc.assert(
      fc.asyncProperty(command, fc.array(word, { maxLength: 6 }), async (name, words) => {
        tried('command lines of any words');
        // Written files would be read by later runs; a word that is no path is none of ours.
        const args = [name, ...words].map((arg, index, all) =>
          ['-o', '--output', '--write-baseline'].includes(all[index - 1] ?? '') ? at('out.md') : arg,
        );
        const code = await main(args);
        expect([0, 1, 2]).toContain(code);
        if (code === 1) expect(args.find((arg) => !arg.startsWith('-'))).toMatch(/^(?:check|compare)$/);
        if (code === 2) expect(output.trim()).not.toBe('');
        expect(output).not.toMatch(STACK);
        output = '';
        rmSync(at('out.md'), { force: true });
        writeFileSync(at('a.md'), wrong);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
