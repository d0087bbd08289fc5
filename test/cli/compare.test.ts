import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../server/src/core/text/display-width.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const text2023 = buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text;
const text2024 = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const last = write('2023.txt', text2023);
const current = write('2024.md', text2024);
// 上年结转 is not what last year handed on, and no column balances any more.
const wrong = write(
  'wrong.md',
  text2024.replace('| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 118 | 3 | 0 | 0 | 0 | 0 | 120 |'),
);

/** Rows of a pretty table: the label of the column, then the figures. */
const figuresIn = (stdout: string, row: string) => {
  const lines = stdout.split('\n');
  const from = lines.indexOf(`  ${row}`) + 1;
  const rest = lines.slice(from).map((line) => line.trim().split(/ {2,}/));
  return rest.slice(
    0,
    lines.slice(from).findIndex((line) => !line.startsWith('    ')),
  );
};

describe('pretty', () => {
  test('table by table, what is not 0, in whichever order the files are named', async () => {
    const { code, stdout, stderr } = await run(['compare', last, current]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^云川市人民政府 2023 → 2024\n\n表二 +上年（2023） +本年（2024） +增减 +增减% +应为\n/,
    );
    expect(figuresIn(stdout, '一、本年新收政府信息公开申请数量')).toEqual([
      ['自然人', '3402', '3440', '+38', '+1.12%'],
      ['商业企业', '99', '75', '-24', '-24.24%'],
      ['社会公益组织', '4', '1', '-3', '-75%'],
      ['法律服务机构', '5', '6', '+1', '+20%'],
      ['其他', '1', '3', '+2', '+200%'],
      ['总计', '3511', '3525', '+14', '+0.4%'],
    ]);
    expect(stdout).not.toContain('要求提供公开出版物');
    expect((await run(['compare', current, last])).stdout).toBe(stdout);
  });

  test('columns line up by the width that terminals print', async () => {
    const { stdout } = await run(['compare', last, current]);
    const ends = stdout
      .split('\n')
      .filter((line) => /^ {4}\S.* {2}[\d.]+ {2,}[\d.]+ /.test(line))
      .map((line) =>
        displayWidth(/^.* {2}[\d.]+(?= {2,}[+-]?[\d.]+(?: {2,}[+-]?[\d.]+%|$))/.exec(line)?.[0] ?? ''),
      );
    expect(ends.length).toBeGreaterThan(60);
    expect(new Set(ends).size).toBe(1);
  });

  test('--all lists every figure', async () => {
    const { stdout } = await run(['compare', last, current, '--all']);
    expect(figuresIn(stdout, '三、本年度办理结果／（五）不予处理／3.要求提供公开出版物')).toHaveLength(7);
    expect(stdout.split('\n').filter((line) => line.startsWith('    '))).toHaveLength(200);
  });

  test('what relations ask, and why', async () => {
    const { stdout } = await run(['compare', last, wrong]);
    expect(figuresIn(stdout, '二、上年结转政府信息公开申请数量').at(-1)).toEqual([
      '总计',
      '96',
      '120',
      '+24',
      '+25%',
      '121（按本年报：118＋3＝121；上年年报的“四、结转下年度继续办理”）',
    ]);
    const { stdout: english } = await run(['compare', last, wrong, '--lang', 'en']);
    expect(english).toMatch(
      / 121（by this report: 118＋3＝121；“四、结转下年度继续办理” of last year’s report）/,
    );
  });

  test('a report without figures', async () => {
    const empty = (year: number) => {
      const real = { ...figuresOf('宿迁市 2024'), year, figures: {} };
      return write(`empty-${year}.md`, buildReport(real, 'pipes').text);
    };
    const { code, stdout } = await run(['compare', empty(2023), empty(2024)]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '云川市人民政府 2023 → 2024\n\n没有不为 0 的数，也没有应改的数。--all 列出全部\n',
    });
  });
});

test('JSON with every row, its places in either file and what is asked', async () => {
  const { code, stdout } = await run(['compare', wrong, last, '--format', 'json']);
  const { rows, ...rest } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(rest).toEqual({
    version: 1,
    before: { path: last, year: 2023, organ: '云川市人民政府' },
    after: { path: wrong, year: 2024, organ: '云川市人民政府' },
    notes: [],
  });
  expect(rows).toHaveLength(200);
  const find = (row: string, column: string) =>
    rows.find((other: { row: string; column: string }) => other.row === row && other.column === column);
  const total = find('二、上年结转政府信息公开申请数量', '总计');
  expect(total).toMatchObject({
    table: '表三',
    unit: null,
    before: { value: 96, text: '96' },
    after: { value: 120, text: '120' },
    change: 24,
    percent: 25,
    asked: [
      { value: 121, why: '按本年报：118＋3＝121' },
      { value: 121, why: '上年年报的“四、结转下年度继续办理”' },
    ],
  });
  const { start, end } = total.after.range;
  expect(start.line).toBe(end.line);
  expect(text2024.split('\n')[start.line]).toContain('二、上年结转');
  expect(text2024.split('\n')[start.line]?.slice(start.character, end.character)).toBe('121');
  expect(find('第二十条第（八）项／行政事业性收费', '本年收费金额（单位：万元）')).toMatchObject({
    unit: '万元',
    change: 13464.0129,
  });
});

test('CSV', async () => {
  const { stdout } = await run(['compare', last, wrong, '--format', 'csv']);
  const lines = stdout.trimEnd().split('\r\n');
  expect(lines[0]).toBe('table,row,column,unit,before,beforeText,after,afterText,change,percent,asked');
  expect(lines).toHaveLength(201);
  expect(lines).toContain('表三,二、上年结转政府信息公开申请数量,总计,,96,96,120,120,24,25,121');
});

test('a note on other organs and on years apart', async () => {
  const other = write('other.md', buildReport(figuresOf('抚远市 2020'), 'pipes', '云川市教育局').text);
  const { code, stdout } = await run(['compare', other, current]);
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    '云川市教育局 2020 → 云川市人民政府 2024',
    '机关名称不同：“云川市教育局”和“云川市人民政府”。跨年的关系只在同一机关之间成立',
    '2020 年与 2024 年不是相邻年度，不核对跨年的关系',
  ]);
  expect(figuresIn(stdout, '第二十条第（九）项／政府集中采购').at(-1)?.slice(-2)).toEqual([
    '13619万元',
    '无此项',
  ]);
});

describe('refused with exit code 2 and a word on standard error', () => {
  const notes = write('notes.md', '# 会议记录\n');
  const again = write('again.html', buildReport(figuresOf('宿迁市 2024'), 'html').text);

  test.each([
    ['no report', [current, notes], '不是政府信息公开工作年度报告'],
    ['the same year twice', [current, again], '两份都是 2024 年度的年报'],
    ['no such file', [current, join(folder, 'nowhere.md')], 'nowhere.md'],
    ['one file', [current], 'compare 需要两个文件'],
    ['the same file twice', [current, current], 'compare 需要两个文件'],
    ['three files', [current, last, again], 'compare 需要两个文件'],
    ['another format', [current, last, '--format', 'sarif'], '--format'],
    ['an option of another command', [current, last, '--dry-run'], '--dry-run'],
  ])('%s', async (_, args, words) => {
    const { code, stdout, stderr } = await run(['compare', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
