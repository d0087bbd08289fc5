import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWork } from '../support/work.ts';
import {
  analyze,
  type Levels,
  layersFor,
  readLevels,
  readProjectFile,
  renderMessage,
  ruleCatalogue,
} from '../../server/src/core/index.ts';
import { levelOf } from '../../server/src/core/settings/levels.ts';
import { matchesPath } from '../../server/src/core/settings/path-pattern.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const wrong = buildReport(figuresOf('宿迁市 2024'), 'pipes')
  .text.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |')
  .replace('| 1408 | 21 | 0 |', '| 1408 | 21 |  |');

const severities = (...settings: Levels[]): string[] =>
  analyze(wrong, { notation: 'markdown', settings }).findings.map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

describe('levels', () => {
  test('of a rule, of its group, the rule before its group', () => {
    expect(severities()).toEqual(['cell-blank info', 'likely-wrong-cell error']);
    expect(severities({ 'cell-blank': 'off', 'likely-wrong-cell': 'warning' })).toEqual([
      'likely-wrong-cell warning',
    ]);
    expect(
      severities({ 'cell-blank': 'off', 'likely-wrong-cell': 'off', 'applications-row-total': 'warning' }),
    ).toEqual(['applications-row-total warning', 'applications-outcomes-total error']);
    expect(severities({ arithmetic: 'off', style: 'error' })).toEqual(['cell-blank error']);
    expect(severities({ arithmetic: 'off', 'applications-row-total': 'info' })).toEqual([
      'cell-blank info',
      'applications-row-total info',
    ]);
    expect(severities({ arithmetic: 'off', 'applications-row-total': 'default' })).toContain(
      'applications-row-total error',
    );
  });

  test('a wrong cell is as grave as the gravest of the relations it stands for', () => {
    const rows = { 'cell-blank': 'off', 'applications-row-total': 'info' } as const;
    expect(severities(rows)).toEqual(['likely-wrong-cell error']);
    expect(severities({ ...rows, 'applications-outcomes-total': 'warning' })).toEqual([
      'likely-wrong-cell warning',
    ]);
    expect(severities({ arithmetic: 'info', 'cell-blank': 'off' })).toEqual(['likely-wrong-cell info']);
    expect(
      severities({ ...rows, 'applications-outcomes-total': 'info', 'likely-wrong-cell': 'error' }),
    ).toEqual(['likely-wrong-cell error']);
  });

  test('no cell is accused for a relation whose rule is off: the others are reported themselves', () => {
    expect(severities({ 'cell-blank': 'off', 'applications-row-total': 'off' })).toEqual([
      'applications-outcomes-total error',
    ]);
    expect(severities({ arithmetic: 'off', 'cell-blank': 'off', 'likely-wrong-cell': 'error' })).toEqual([]);
  });

  test('the nearest layer that names the rule or its group decides', () => {
    const rule = { id: 'cell-blank', tag: 'style' } as const;
    expect(levelOf(rule, [{ style: 'off' }, { 'cell-blank': 'error' }])).toBe('off');
    expect(levelOf(rule, [{ arithmetic: 'off' }, { 'cell-blank': 'error' }])).toBe('error');
    expect(levelOf(rule, [{ 'cell-blank': 'default' }, { 'cell-blank': 'error' }])).toBe(null);
    expect(levelOf(rule, [{}, {}])).toBe(null);
  });

  test('out of an editor’s settings only what is one', () => {
    expect(
      readLevels({ 'cell-blank': 'off', style: 'warning', nonsense: 'off', title: 3, dates: 'loud' }),
    ).toEqual({
      'cell-blank': 'off',
      style: 'warning',
    });
    for (const value of [null, 3, 'off', [], ['off']]) expect(readLevels(value)).toEqual({});
  });
});

describe('a file of settings', () => {
  const say = (text: string): string[] =>
    readProjectFile(text).findings.map(
      ({ message, range }) => `${text.slice(range.start, range.end)}: ${renderMessage(message, 'zh-CN')}`,
    );

  test('that is right', () => {
    const text = JSON.stringify({
      $schema: './schemas/govreportrc.schema.json',
      rules: { style: 'off', 'cell-blank': 'warning' },
      suppress: [{ path: '历年/*.txt', rules: ['structure'] }],
      baseline: 'known.json',
    });
    const { settings, findings } = readProjectFile(text);
    expect(findings).toEqual([]);
    expect(settings.rules).toEqual({ style: 'off', 'cell-blank': 'warning' });
    expect(settings.baseline?.path).toBe('known.json');
    expect(layersFor(settings, '历年/2019.txt')).toEqual([{ structure: 'off' }, settings.rules]);
    expect(layersFor(settings, '2019.txt')).toEqual([{}, settings.rules]);
    expect(readProjectFile(`\ufeff${text}`).findings).toEqual([]);
  });

  test.each([
    ['', ': 不是有效的 JSON，设置未生效'],
    ['{"rules": {}', '}: 不是有效的 JSON，设置未生效'],
    ['{"rules": {} /* no */}', '/: 不是有效的 JSON，不能写注释，设置未生效'],
    ['// no\n{}', '/: 不是有效的 JSON，不能写注释，设置未生效'],
    ['{"rules": {"style": "off",}}', ',: 不是有效的 JSON，最后一项后面不能有逗号，设置未生效'],
    ["{'rules': {}}", "': 不是有效的 JSON，设置未生效"],
    ['{"rules": "\\x"}', '": 不是有效的 JSON，设置未生效'],
    ['[]', '[]: “.govreportrc.json”的值应为对象，写在 { } 中'],
    ['{"rules": ["off"]}', '["off"]: “rules”的值应为对象，写在 { } 中'],
    [
      '{"rule": {}}',
      '"rule": 没有名为“rule”的设置项，可用 $schema、rules、suppress、baseline、organs、rollups',
    ],
    ['{"rules": {"cell-blnk": "off"}}', '"cell-blnk": 没有名为“cell-blnk”的规则或分组，是否应为“cell-blank”'],
    ['{"rules": {"别的": "off"}}', '"别的": 没有名为“别的”的规则或分组'],
    ['{"rules": {"config-invalid": "off"}}', '"config-invalid": 没有名为“config-invalid”的规则或分组'],
    ['{"rules": {"style": "warn"}}', '"warn": “warn”不是级别，可用 off、info、warning、error、default'],
    ['{"rules": {"style": 0}}', '0: “style”不是级别，可用 off、info、warning、error、default'],
    ['{"suppress": {}}', '{}: “suppress”的值应为列表，写在 [ ] 中'],
    ['{"suppress": [{"path": "a"}]}', '{: 缺少“rules”'],
    [
      '{"suppress": [{"path": "a", "rules": ["no-such-rule"]}]}',
      '"no-such-rule": 没有名为“no-such-rule”的规则或分组',
    ],
    ['{"baseline": true}', 'true: “baseline”的值应为文字，写在引号中'],
  ])('%s', (text, sentence) => {
    expect(say(text)).toEqual([sentence]);
    for (const finding of readProjectFile(text).findings)
      expect(finding).toMatchObject({ rule: 'config-invalid', severity: 'error' });
  });

  test('what is right beside what is wrong counts', () => {
    expect(readProjectFile('{"rules": {"style": "off", "x": "off"}}').settings.rules).toEqual({
      style: 'off',
    });
  });

  test('any text gives an answer, and JSON is JSON', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { range } of readProjectFile(text).findings) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(say(text).filter((sentence) => sentence.includes('不是有效的 JSON'))).toEqual([]);
      }),
    );
    expect(say('['.repeat(100_000))).toHaveLength(1);
    expect(say(`"${'a'.repeat(1_000_000)}"`)).toHaveLength(1);
  });
});

test.each([
  ['年报.txt', '年报.txt', true],
  ['年报.txt', '历年/年报.txt', true],
  ['*.txt', '历年/年报.txt', true],
  ['20??.md', '2019.md', true],
  ['20??.md', '201.md', false],
  ['历年/*.txt', '历年/年报.txt', true],
  ['历年/*.txt', '历年/a/年报.txt', false],
  ['历年/**', '历年/a/b/年报.txt', true],
  ['**/a/*', 'x/y/a/年报.txt', true],
  ['./历年/**/*.txt', '历年/年报.txt', true],
  ['a*b*c', 'aXbYbZc', true],
  ['a*b*c', 'aXbYbZ', false],
])('%s, %s', (pattern, path, expected) => {
  expect(matchesPath(pattern, path)).toBe(expected);
});

test('patterns take no longer for being hostile', async () => {
  const length = 2000;
  let matches = true;
  const match = (): void => {
    matches = matchesPath(`${'*a'.repeat(length)}b`, 'a'.repeat(2 * length));
  };
  // At most a look at each pair of a star and a character, a few steps each.
  expect(await countWork(match)).toBeLessThan(20 * length * 2 * length);
  expect(matches).toBe(false);
});

test('every rule can be turned off', () => {
  for (const { id, tag } of ruleCatalogue) {
    if (id === 'config-invalid') continue;
    expect(readLevels({ [id]: 'off' })).toEqual({ [id]: 'off' });
    expect(readLevels({ [tag]: 'off' })).toEqual({ [tag]: 'off' });
  }
});
