import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const right = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const wrong = right.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rightFile = write('right.md', right);
const wrongFile = write('wrong.md', wrong);
const blankFile = write('blank.md', right.replace('| 1408 | 21 | 0 |', '| 1408 | 21 |  |'));
const noReport = write('notes.md', '# 会议记录\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');

const emptyFolder = join(folder, 'empty');
mkdirSync(emptyFolder);

describe('exit codes', () => {
  test.each([
    ['nothing wrong', [rightFile], 0],
    ['an error', [wrongFile], 1],
    ['an error, never failing', [wrongFile, '--fail-on', 'never'], 0],
    ['only a hint', [blankFile], 0],
    ['a hint that fails', [blankFile, '--fail-on', 'info'], 1],
    ['a hint below a warning', [blankFile, '--fail-on', 'warning'], 0],
    ['no report', [noReport], 0],
    ['no such file', [join(folder, 'none.md')], 2],
    ['no path', [], 2],
    ['a folder with nothing to check', [emptyFolder], 2],
    ['an option of another command', [rightFile, '--dry-run'], 2],
    ['an unknown option', [rightFile, '--frob'], 2],
    ['an unknown format', [rightFile, '--format', 'xml'], 2],
  ])('%s', async (_, args, code) => {
    expect((await run(['check', ...args])).code).toBe(code);
  });

  test('an unknown command, no command, help, version', async () => {
    expect((await run(['frob'])).code).toBe(2);
    expect((await run([])).code).toBe(2);
    expect(await run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('用法') });
    expect(await run(['--help', '--lang', 'en'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage'),
    });
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('each command takes its own options and arguments', async () => {
    expect(await run(['fix', rightFile, '--format', 'json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('fix 没有选项 --format'),
    });
    expect((await run(['facts', rightFile, '--to', 'md'])).code).toBe(2);
    expect((await run(['rules', 'nonsense'])).code).toBe(2);
  });

  test.each([
    [['check', 'x', '--frob'], '没有选项 --frob。', 'there is no option --frob.'],
    [['check', 'x', '--fail-on'], '选项 --fail-on 后面缺少取值。', 'option --fail-on needs a value.'],
    [['check', 'x', '--format', '--no-color'], '选项 --format 后面缺少', 'option --format needs a value.'],
    [['fix', 'x', '--dry-run=1'], '选项 --dry-run 不带取值。', 'option --dry-run takes no value.'],
  ])('%j is objected to in the language asked for', async (args, chinese, english) => {
    expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining(chinese) });
    const inEnglish = await run(['--lang', 'en', ...args]);
    expect(inEnglish).toMatchObject({ code: 2, stderr: expect.stringContaining(english) });
  });

  test('an unreadable file does not keep the others from being checked', async () => {
    const { code, stdout, stderr } = await run(['check', join(folder, 'none.md'), wrongFile]);
    expect(code).toBe(2);
    expect(stdout).toContain('likely-wrong-cell');
    expect(stderr).toContain('none.md');
  });
});

describe('several years of an organ', () => {
  const sentence = '全年收办政府信息公开申请3646件，同比增长1.05%。';
  const later = write('2024.md', right.replace('全年按时公开', `${sentence}全年按时公开`));
  const earlier = write('2023.md', buildReport(figuresOf('宿迁市 2023'), 'pipes').text);
  const other = write('other.md', buildReport(figuresOf('宿迁市 2023'), 'pipes', '沙河市人民政府').text);
  const growth = async (...paths: string[]) => {
    const { stdout } = await run(['check', '--format', 'json', ...paths]);
    interface File {
      readonly path: string;
      readonly findings: readonly { readonly rule: string; readonly data: Record<string, unknown> }[];
    }
    return (JSON.parse(stdout).files as File[]).flatMap(({ path, findings }) =>
      findings.flatMap(({ rule, data }) =>
        rule === 'growth-percent' ? [`${path === later} ${data.stated} ${data.computed}`] : [],
      ),
    );
  };

  test('growth is held against the report of the year before, whichever comes first', async () => {
    expect(await growth(later, earlier)).toEqual(['true 1.05 1.08']);
    expect(await growth(earlier, later)).toEqual(['true 1.05 1.08']);
  });

  test('not against another organ’s, nor against none', async () => {
    expect(await growth(later, other)).toEqual([]);
    expect(await growth(later)).toEqual([]);
  });
});

describe('JSON', () => {
  test('has the shape that scripts rely on', async () => {
    const { stdout } = await run(['check', '--format', 'json', 'wrong.md', 'notes.md'], { cwd: folder });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ version: 1, summary: { files: 2, errors: 1, warnings: 0, infos: 0 } });
    const [file, other] = result.files;
    expect(other).toMatchObject({
      path: 'notes.md',
      isReport: false,
      year: null,
      organ: null,
      tables: [],
      findings: [],
    });
    expect(file).toMatchObject({ path: 'wrong.md', isReport: true, year: 2024, organ: '云川市人民政府' });
    expect(file.tables).toEqual([
      { table: '表二', form: '2021' },
      { table: '表三', form: '2021' },
      { table: '表四', form: '2021' },
    ]);
    expect(file.findings[0]).toMatchSnapshot();
  });
});

describe('input', () => {
  test('standard input', async () => {
    const { code, stdout } = await run(['check', '-'], { input: wrong });
    expect(code).toBe(1);
    expect(stdout).toContain('likely-wrong-cell');
  });

  test('standard input is no longer than a file may be', async () => {
    const { code, stderr } = await run(['check', '-'], { input: Buffer.alloc(21 * 1024 * 1024, 'a') });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('20 MB') });
  });

  test('a file named in several ways is checked once', async () => {
    const { stdout } = await run(
      ['check', '--format', 'json', 'wrong.md', './wrong.md', wrongFile, 'wr*.md'],
      {
        cwd: folder,
      },
    );
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['wrong.md']);
  });

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${wrong}`)],
    ['GB18030', iconv.encode(wrong, 'gb18030')],
    ['UTF-16', Buffer.from(`\ufeff${wrong}`, 'utf16le')],
  ])('%s gives the same places', async (name, bytes) => {
    const path = write(`${name}.md`, bytes);
    const places = async (file: string) =>
      JSON.parse((await run(['check', '--format', 'json', file])).stdout).files[0].findings.map(
        (finding: { range: unknown }) => finding.range,
      );
    expect(await places(path)).toEqual(await places(wrongFile));
  });

  test('what is no text is said to be none', async () => {
    const path = write('image.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0));
    expect(await run(['check', path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('不是文本文件'),
    });
    const broken = write('broken.txt', Uint8Array.of(0xff, 0xff, 0x80, 0x20));
    expect(await run(['check', broken])).toMatchObject({ code: 2, stderr: expect.stringContaining('编码') });
  });

  test('folders and globs', async () => {
    const inner = join(folder, 'tree', '2024年');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, '年报.txt'), right);
    writeFileSync(join(inner, 'picture.png'), '');
    const paths = async (...args: string[]) =>
      JSON.parse((await run(['check', '--format', 'json', ...args], { cwd: folder })).stdout).files.map(
        (file: { path: string }) => file.path,
      );
    expect(await paths('tree')).toEqual(['tree/2024年/年报.txt']);
    expect(await paths('tree/**/*.txt')).toEqual(['tree/2024年/年报.txt']);
    expect(await run(['check', 'tree/**/*.docx'], { cwd: folder })).toMatchObject({ code: 2 });
  });
});

describe('other formats', () => {
  test('pretty', async () => {
    const { stdout } = await run(['check', 'right.md', 'wrong.md', 'notes.md'], { cwd: folder });
    expect(stdout).toMatchSnapshot();
  });

  test('pretty in colour only where it is wanted', async () => {
    const ESCAPE = '\u001b[';
    expect((await run(['check', wrongFile])).stdout).not.toContain(ESCAPE);
    expect((await run(['check', wrongFile], { env: { FORCE_COLOR: '1' } })).stdout).toContain(ESCAPE);
    expect(
      (await run(['check', wrongFile], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout,
    ).not.toContain(ESCAPE);
  });

  test('github, with the characters escaped that would end a command', async () => {
    writeFileSync(join(folder, 'a,b:c.md'), wrong);
    const { stdout } = await run(['check', '--format', 'github', 'a,b:c.md'], { cwd: folder });
    expect(stdout.split('\n')[0]).toMatch(
      /^::error file=a%2Cb%3Ac\.md,line=53,endLine=53,col=\d+,endColumn=\d+,title=likely-wrong-cell::表三/,
    );
  });

  test('sarif', async () => {
    const { stdout } = await run(['check', '--format', 'sarif', 'wrong.md'], { cwd: folder });
    const [sarifRun] = JSON.parse(stdout).runs;
    const [result] = sarifRun.results;
    expect(sarifRun.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(sarifRun.columnKind).toBe('utf16CodeUnits');
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'wrong.md' },
      region: { startLine: 53 },
    });
    // What it looks like, and the two sums that it breaks.
    expect(result.relatedLocations).toHaveLength(3);
    expect(result.partialFingerprints).toEqual({ 'govreport/v1': expect.stringMatching(/^[0-9a-f]{16}:0$/) });
    for (const rule of sarifRun.tool.driver.rules)
      expect(rule).toMatchObject({
        fullDescription: { text: expect.stringContaining('。') },
        help: { text: expect.stringContaining('。'), markdown: expect.stringContaining('**') },
      });
  });
});
