import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleCatalogue } from '../../server/src/core/index.ts';
import { buildReport, writings } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('facts', () => {
  test('JSON with canonical labels, values, texts, units and places', async () => {
    const path = write('fuyuan.txt', buildReport(figuresOf('抚远市 2020'), 'tab-cells').text);
    const { code, stdout } = await run(['facts', path]);
    const result = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(result).toMatchObject({ version: 1, path, year: 2020, organ: '云川市人民政府' });
    const count = (table: string) =>
      result.facts.filter((fact: { table: string }) => fact.table === table).length;
    expect([count('表二'), count('表三'), count('表四')]).toEqual([22, 161, 15]);
    const find = (row: string, column: string) =>
      result.facts.find(
        (fact: { row: string; column: string }) => fact.row === row && fact.column === column,
      );
    expect(find('第二十条第（五）项／行政许可', '本年增/减')).toMatchObject({
      value: -233,
      text: '-233',
      unit: null,
    });
    expect(find('第二十条第（九）项／政府集中采购', '采购总金额')).toMatchObject({
      value: 13619,
      text: '13619万元',
      unit: '万元',
    });
    expect(find('三、本年度办理结果／（三）不予公开／1.属于国家秘密', '自然人')).toMatchObject({ value: 0 });
    expect(find('行政诉讼／未经复议直接起诉', '结果维持')).toMatchObject({ table: '表四', value: 0 });
  });

  test('a blank cell has no value', async () => {
    const path = write('blank.html', buildReport(figuresOf('上海市人民政府办公厅 2019'), 'html').text);
    const { facts } = JSON.parse((await run(['facts', path])).stdout);
    expect(facts.filter((fact: { value: number | null }) => fact.value === null).length).toBeGreaterThan(100);
  });

  test('CSV', async () => {
    const path = write('suqian.md', buildReport(figuresOf('宿迁市 2023'), 'pipes').text);
    const { stdout } = await run(['facts', '--format', 'csv', path]);
    const lines = stdout.trimEnd().split('\r\n');
    expect(lines[0]).toBe('table,row,column,value,text,unit');
    expect(lines).toHaveLength(201);
    expect(lines).toContain(
      '表二,第二十条第（八）项／行政事业性收费,本年收费金额（单位：万元）,59237.2449,59237.2449,万元',
    );
  });
});

test('facts and convert say on standard error what they could not read', async () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const row = text.split('\n').find((line) => line.includes('（一）予以公开')) ?? '';
  const cut = write('cut.md', text.replace(row, row.replace(/ \d+ \|$/, '')));
  const line = text.split('\n').indexOf(row) + 1;
  for (const command of [['facts'], ['convert', '--to', 'md']]) {
    const { code, stdout, stderr } = await run([...command, cut]);
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    expect(stderr).toMatch(new RegExp(`cut\\.md:${line}:\\d+: .*（一）予以公开`));
    expect(stdout).not.toContain(stderr.trim());
  }
  expect((await run(['facts', write('whole.md', text)])).stderr).toBe('');
});

describe('convert', () => {
  test.each(writings)('%s to canonical Markdown, which gives the same facts', async (writing) => {
    const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
    const path = write(`${writing}.${{ text: 'txt', markdown: 'md', html: 'html' }[notation]}`, text);
    const output = join(folder, `${writing}.out.md`);
    expect(await run(['convert', path, '--to', 'md', '-o', output])).toMatchObject({ code: 0, stdout: '' });
    const csv = async (file: string) => (await run(['facts', '--format', 'csv', file])).stdout;
    expect(await csv(output)).toBe(await csv(path));
    expect(readFileSync(output, 'utf8')).toMatch(
      /^# 云川市人民政府2024年政府信息公开工作年度报告\n\n根据.*\n\n## 一、总体情况\n/,
    );
  });

  test('over a link, a device and a file that may not be written', async () => {
    const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
    const path = write('source.md', text);
    const link = join(folder, 'dangling.md');
    symlinkSync('not-there-yet.md', link);
    expect((await run(['convert', path, '--to', 'md', '-o', link])).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'not-there-yet.md'), 'utf8')).toContain('# 云川市');
    expect((await run(['convert', path, '--to', 'md', '-o', '/dev/null'])).code).toBe(0);
    expect(statSync('/dev/null').isFile()).toBe(false);
    const readOnly = write('read-only.md', 'x');
    chmodSync(readOnly, 0o444);
    expect((await run(['convert', path, '--to', 'md', '-o', readOnly])).code).toBe(2);
    expect(readFileSync(readOnly, 'utf8')).toBe('x');
  });

  test('to nothing else, and of nothing but reports', async () => {
    const path = write('notes.md', '# 会议记录\n');
    expect(await run(['convert', path])).toMatchObject({ code: 2 });
    expect(await run(['convert', path, '--to', 'docx'])).toMatchObject({ code: 2 });
    expect(await run(['convert', path, '--to', 'md'])).toMatchObject({ code: 2, stdout: '' });
  });
});

test('rules', async () => {
  const { rules } = JSON.parse((await run(['rules', '--format', 'json'])).stdout);
  expect(rules.map((rule: { id: string }) => rule.id)).toEqual(ruleCatalogue.map((rule) => rule.id));
  expect((await run(['rules', '--lang', 'en'])).stdout).toContain(
    'One of the six statutory sections is missing',
  );
});
