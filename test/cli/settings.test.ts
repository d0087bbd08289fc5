import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const root = temporaryFolder();
const right = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const wrong = right.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |');
const unfixed = right
  .replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |')
  .replace('五、存在的主要问题及改进情况', '五、存在问题及改进情况');

/** A folder of its own with these files. */
function project(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(root, 'p-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

const RC = '.govreportrc.json';

async function check(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await run(['check', '--format', 'json', ...args], { cwd });
  const files = (stdout ? JSON.parse(stdout).files : []) as {
    path: string;
    isReport: boolean;
    findings: { rule: string; severity: string }[];
  }[];
  const found = Object.fromEntries(
    files.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${rule} ${severity}`)]),
  );
  return { code, stderr, files, found };
}

describe('.govreportrc.json', () => {
  test('the nearest one upwards counts, whole; standard input goes by the working directory', async () => {
    const cwd = project({
      [RC]: { rules: { 'applications-row-total': 'warning', 'applications-outcomes-total': 'off' } },
      'a.md': wrong,
      'inner/b.md': wrong,
      [`inner/${RC}`]: { rules: { 'applications-outcomes-total': 'info' } },
    });
    const { code, found } = await check(cwd, 'a.md', 'inner/b.md');
    expect(found).toEqual({
      'a.md': ['applications-row-total warning'],
      // As grave as the gravest of the relations that point at the cell.
      'inner/b.md': ['likely-wrong-cell error'],
    });
    expect(code).toBe(1);
    expect((await check(cwd, 'a.md')).code).toBe(0);
    expect((await check(cwd, '--fail-on', 'warning', 'a.md')).code).toBe(1);
    const piped = await run(['check', '--format', 'json', '-'], { cwd, input: wrong });
    expect(JSON.parse(piped.stdout).summary).toMatchObject({ errors: 0, warnings: 1 });
  });

  test('rules may be off for some of the files', async () => {
    const cwd = project({
      [RC]: { suppress: [{ path: '历年/*.md', rules: ['arithmetic'] }] },
      'a.md': wrong,
      '历年/b.md': wrong,
    });
    const { found } = await check(cwd, '.');
    expect(found['历年/b.md']).toEqual([]);
    expect(found['a.md']).toHaveLength(1);
  });

  test('one that is broken is a finding on it, and the reports are checked all the same', async () => {
    const cwd = project({
      [RC]: '{\n  "rules": { "cell-blank": "of" },\n  "rule": {}\n}',
      'a.md': right,
      'b.md': right,
    });
    const { code, files, found } = await check(cwd, '.');
    expect(code).toBe(1);
    expect(found).toEqual({
      'a.md': [],
      'b.md': [],
      [RC]: ['config-invalid error', 'config-invalid error'],
    });
    expect(files.at(-1)).toEqual({
      path: RC,
      isReport: false,
      year: null,
      organ: null,
      tables: [],
      findings: [
        expect.objectContaining({
          rule: 'config-invalid',
          range: { start: { line: 1, character: 27 }, end: { line: 1, character: 31 } },
          related: [],
          data: {},
          fixes: [],
        }),
        expect.objectContaining({ range: expect.objectContaining({ start: { line: 2, character: 2 } }) }),
      ],
    });
    const pretty = await run(['check', 'a.md'], { cwd });
    expect(pretty.stdout).toContain(`${RC}\n`);
    expect(pretty.stdout).toContain('2:28  错误  “of”不是级别');
    const github = await run(['check', '--format', 'github', 'a.md'], { cwd });
    expect(github.stdout).toMatch(/^::error file=\.govreportrc\.json,line=2,/);
    const sarif = await run(['check', '--format', 'sarif', 'a.md'], { cwd });
    expect(JSON.parse(sarif.stdout).runs[0].results[0]).toMatchObject({ ruleId: 'config-invalid' });
  });

  test('fix leaves alone what is off or silenced, and everything under a broken file', async () => {
    const cwd = project({ [RC]: { rules: { structure: 'off' } }, 'a.md': unfixed });
    await run(['fix', 'a.md'], { cwd });
    const fixed = readFileSync(join(cwd, 'a.md'), 'utf8');
    expect(fixed).toContain('五、存在问题及改进情况');
    expect(fixed).toContain('1431');
    const broken = project({ [RC]: '{', 'a.md': unfixed });
    expect(await run(['fix', 'a.md'], { cwd: broken })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.govreportrc.json'),
    });
    expect(readFileSync(join(broken, 'a.md'), 'utf8')).toBe(unfixed);
  });
});

describe('a baseline', () => {
  test('lists what is found; what is new is reported, wherever the old has moved', async () => {
    const cwd = project({ 'years/a.md': wrong, 'b.md': right });
    const written = await run(['check', '--write-baseline', 'known.json', '.'], { cwd });
    expect(written).toMatchObject({ code: 0, stderr: expect.stringContaining('已记入 1 个现有问题') });
    const baseline = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'));
    expect(baseline).toEqual({
      version: 1,
      files: {
        'years/a.md': [{ rule: 'likely-wrong-cell', fingerprint: expect.stringMatching(/^[0-9a-f]{16}:0$/) }],
      },
    });
    const moved = wrong.replace('\n\n', '\n\n\n\n').replace('| 36 | 170 |', '| 36 | 107 |');
    writeFileSync(join(cwd, 'years/a.md'), moved);
    const { code, found } = await check(cwd, '--baseline', 'known.json', '.');
    expect(found).toEqual({ 'b.md': [], 'years/a.md': ['likely-wrong-cell error'] });
    expect(code).toBe(1);
    // Another figure is another mistake.
    writeFileSync(join(cwd, 'years/a.md'), wrong.replace('1413', '1414'));
    expect((await check(cwd, '--baseline', 'known.json', '.')).found['years/a.md']).toHaveLength(1);
  });

  test('named in the settings counts without being asked for, and can be written anew', async () => {
    const cwd = project({ [RC]: { baseline: 'known.json' }, 'a.md': wrong });
    expect((await check(cwd, 'a.md')).found[RC]).toEqual(['config-invalid error']);
    expect((await run(['check', '--write-baseline', 'known.json', 'a.md'], { cwd })).code).toBe(0);
    expect((await check(cwd, 'a.md')).found).toEqual({ 'a.md': [] });
    expect((await run(['check', '--write-baseline', 'known.json', 'a.md'], { cwd })).stderr).toContain(
      '1 个',
    );
    expect((await check(cwd, 'a.md')).found).toEqual({ 'a.md': [] });
  });

  test('that is none is wrong usage', async () => {
    const cwd = project({ 'a.md': wrong, 'other.json': { version: 2 } });
    for (const name of ['other.json', 'none.json'])
      expect(await run(['check', '--baseline', name, 'a.md'], { cwd })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('不存在或不是基线文件'),
      });
    expect((await run(['check', '--baseline', 'a', '--write-baseline', 'b', 'a.md'], { cwd })).code).toBe(2);
    expect((await run(['fix', '--baseline', 'a', 'a.md'], { cwd })).code).toBe(2);
  });
});
