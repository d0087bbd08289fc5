import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GRAMMAR } from './load-grammar.ts';
import { findNestedQuantifiers } from './nested-quantifiers.ts';
import { tokenizeLines } from './tokenize.ts';

/** Every regular expression of the grammar. */
function patternsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(patternsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    ['match', 'begin', 'end', 'while'].includes(key) && typeof value === 'string'
      ? [value]
      : patternsIn(value),
  );
}

const patterns = patternsIn(JSON.parse(readFileSync(GRAMMAR, 'utf8')));

test('no unbounded quantifier stands in a repeated group', () => {
  expect(patterns.length).toBeGreaterThan(20);
  expect(patterns.filter((pattern) => findNestedQuantifiers(pattern).length > 0)).toEqual([]);
});

test('the search for them finds them', () => {
  expect(findNestedQuantifiers('(?:a+)+')).toEqual(['(?:a+)+']);
  expect(findNestedQuantifiers('(?:[ab)]|x{0,80})*c')).toEqual(['(?:[ab)]|x{0,80})*']);
  expect(findNestedQuantifiers('(a(?:b*c)d){2,}')).toEqual(['(a(?:b*c)d){2,}']);
  expect(findNestedQuantifiers('a{0,4}+b')).toEqual(['{0,4}']);
  expect(findNestedQuantifiers('(?:a+)?[*+(]*\\)*b*+')).toEqual([]);
});

// VS Code itself stops at lines of 20,000 characters (editor.maxTokenizationLineLength).
const LONGEST_LINE = 20_000;
// Not a measurement: what backtracks over such a line is not done in minutes, what does not takes milliseconds.
const PATIENCE_MS = 30_000;

describe('a long hostile line comes to an end', () => {
  test.each([
    '（',
    '0',
    '0,',
    '1.',
    '第',
    '第一',
    '一',
    '一、',
    '《',
    '〔2021〕',
    '年',
    '2021年1月',
    '\t',
    '\t0',
    '\t ',
    '\t总计',
    '\t（七）总计',
    '\t本列数据的勾稽关系',
    '公开',
    '公开工作',
    ' ',
    '　',
    '\u00a0　 ',
    '[bookmark:',
    '[bookmark: x]',
    '#',
    '国办',
    '云川',
  ])(
    '%j',
    (unit) => {
      const body = unit.repeat(Math.ceil(LONGEST_LINE / unit.length));
      const lines = [body, `云川县2023年${body}`, `\t${body}`, `（一）${body}`, `一、${body}`, `${body}x`];
      expect(tokenizeLines(lines)).toHaveLength(lines.length);
    },
    PATIENCE_MS,
  );
});
