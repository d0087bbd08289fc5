import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const last = join(folder, 'last.txt');
writeFileSync(last, buildReport(figuresOf('抚远市 2020'), 'tab-cells').text);

const CARRIED = '二、上年结转政府信息公开申请数量';

describe('from last year’s report', () => {
  test('to standard output, in Markdown and in the format of the new year', async () => {
    const { code, stdout, stderr } = await run(['new', '--from', last]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('# 云川市人民政府2021年政府信息公开工作年度报告');
    expect(stdout).toContain('国办公开办函〔2021〕30号');
    expect(stdout).toContain(`| ${CARRIED} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  });

  test('into a file, which is not replaced, and which can’t be published unseen', async () => {
    const path = join(folder, '2021.txt');
    const { code, stdout, stderr } = await run(['new', '--from', last, '-o', path]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('2021.txt：已写入 2021 年年报底稿');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(`${CARRIED}\t0\t0`);
    expect(await run(['new', '--from', last, '-o', path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('文件已存在'),
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect((await run(['check', path])).code).toBe(1);
    await run(['fix', path]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('in another encoding, from standard input, in English', async () => {
    const bytes = iconv.encode(readFileSync(last, 'utf8'), 'gb18030');
    const gb = join(folder, 'gb.txt');
    writeFileSync(gb, bytes);
    const { stdout } = await run(['new', '--from', gb, '--to', 'txt']);
    expect(stdout).toMatch(/^云川市人民政府2021年政府信息公开工作年度报告\n/);
    expect((await run(['new', '--from', '-', '--to', 'txt'], { input: bytes })).stdout).toBe(stdout);
  });

  test('what could not be read of it is said', async () => {
    const path = join(folder, 'cut.md');
    const { text } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
    const lines = text.split('\n').filter((line) => !/^\| (?:三、.*／|一、|二、上年)/.test(line));
    writeFileSync(path, lines.join('\n'));
    const { code, stderr } = await run(['new', '--from', path]);
    expect(code).toBe(0);
    expect(stderr).toContain('cut.md:');
  });

  test('what is no report, or is not there, is refused', async () => {
    const letter = join(folder, 'letter.md');
    writeFileSync(letter, '# 关于召开会议的通知\n');
    expect(await run(['new', '--from', letter])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${letter}：这不是政府信息公开工作年度报告，不能以它为底稿\n`,
    });
    expect((await run(['new', '--from', join(folder, 'none.md')])).code).toBe(2);
  });
});

describe('from nothing', () => {
  test('every figure is open, and a government says more than a department', async () => {
    const government = await run(['new', '--organ', '云川县人民政府', '--year', '2025']);
    const department = await run(['new', '--organ', '云川县教育局', '--year', '2025']);
    expect([government.code, department.code]).toEqual([0, 0]);
    expect(government.stdout).toContain('工作考核结果：（请填写）。社会评议结果：（请填写）。责任追究结果');
    expect(department.stdout).not.toContain('社会评议');
    expect(department.stdout).toContain(`| ${CARRIED} | 【待填】 |`);
  });
});

test.each(['a.md', 'b.MARKDOWN', 'c.txt', 'd.govreport', 'e'])('it is written as %s', async (name) => {
  const path = join(folder, 'endings', name);
  mkdirSync(join(folder, 'endings'), { recursive: true });
  expect((await run(['new', '--from', last, '-o', path])).code).toBe(0);
  expect(readFileSync(path, 'utf8').startsWith('# ')).toBe(!/txt|govreport/.test(name));
});

test.each([
  [['new'], '--from'],
  [['new', '--organ', '云川县教育局'], '--year'],
  [['new', '--from', last, '--year', '2021'], '不能同时使用'],
  [['new', '--organ', '云川县教育局', '--year', '201'], '2019 年或以后'],
  [['new', '--organ', ' ', '--year', '2024'], '机关名称'],
  [['new', '--from', last, 'x.md'], '不能有别的内容'],
  [['new', '--from', last, '--to', 'html'], 'md|txt'],
  ...['x.html', 'x.docx', 'x.pdf', 'x.md.doc', 'x.'].map(
    (name) => [['new', '--from', last, '-o', join(folder, name)], '只能写成'] as const,
  ),
  [['new', '--from', last, '--to', 'md', '-o', join(folder, 'x.docx')], '只能写成'],
  [['new', '--organ', '云川|市#*', '--year', '2024'], '请输入机关全称'],
  [['new', '--organ', '云川市2024年', '--year', '2024'], '请输入机关全称'],
  [['check', '--from', last], '--from'],
] as const)('%j is no way to ask for it', async (args, reason) => {
  const { code, stdout, stderr } = await run([...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(reason);
});
