import { expect, test } from 'vitest';
import { askedValues, hasChanged, isMuch, signed } from '../../client/webview/compare/changes.ts';
import type { ComparedCell, ComparedRow } from '../../server/src/core/index.ts';
import { figuresOf } from '../support/figures.ts';
import { comparisonOf, reportOf } from './two-years.ts';

const cell = (text: string): ComparedCell => ({
  value: /^\d+$/.test(text) ? Number(text) : null,
  text,
  range: { start: 0, end: text.length },
});
const row = (before: string | null, after: string | null, more: Partial<ComparedRow> = {}): ComparedRow => ({
  id: '表三/r1/total',
  table: '表三',
  row: '一、本年新收政府信息公开申请数量',
  column: '总计',
  unit: null,
  before: before === null ? null : cell(before),
  after: after === null ? null : cell(after),
  change: null,
  percent: null,
  asked: [],
  ...more,
});

test.each([
  ['the same', row('7', '7'), false],
  ['the same, written otherwise', { ...row('7', '7'), after: { ...cell('７'), value: 7 } }, false],
  ['another figure', row('7', '8'), true],
  ['both blank', row('', ''), false],
  ['blank by now', row('7', ''), true],
  ['other words', row('无', '—'), true],
  ['one side only', row(null, '0'), true],
  ['asked to be another', row('7', '7', { asked: [{ value: 8, why: '' }] }), true],
])('changed: %s', (_, compared, changed) => {
  expect(hasChanged(compared)).toBe(changed);
});

test.each([
  ['20', 10, 50, true],
  ['20', -10, -50, true],
  ['1', 9, 900, false],
  ['9999', 1000, 49.99, false],
  ['0', 10, null, true],
  // Of a change (本年增/减) no share is told.
  ['3', 20, null, false],
  ['', null, null, false],
])('a change from %s by %s, %s %%, is much: %s', (before, change, percent, much) => {
  expect(isMuch(row(before, '', { change, percent }))).toBe(much);
});

test('a value that is asked for twice is told once', () => {
  const asked = [
    { value: 1, why: '甲' },
    { value: 2, why: '乙' },
    { value: 1, why: '丙' },
  ];
  expect(askedValues(row('7', '7', { asked }))).toEqual([
    { value: 1, why: '甲；丙' },
    { value: 2, why: '乙' },
  ]);
  expect([3, 0, -3].map(signed)).toEqual(['+3', '0', '-3']);
});

test('宿迁 2023 and 2024: what a reader is shown first', () => {
  const { rows } = comparisonOf(reportOf(figuresOf('宿迁市 2023')), reportOf(figuresOf('宿迁市 2024')));
  expect(rows.filter(hasChanged)).toHaveLength(rows.filter(({ change }) => change !== 0).length);
  const much = rows.filter(({ column, ...rest }) => column === '总计' && isMuch({ column, ...rest }));
  expect(much.map(({ id, change }) => `${id} ${change}`)).toMatchInlineSnapshot(`
    [
      "表三/r3.3.2/total -26",
      "表三/r3.3.4/total -21",
      "表三/r3.5.1/total -218",
      "表三/r3.5.4/total -55",
      "表三/r3.6.1/total 37",
      "表三/r3.6.2/total 28",
      "表四/review/total -270",
    ]
  `);
});
