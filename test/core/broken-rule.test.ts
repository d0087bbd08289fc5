import { expect, test } from 'vitest';
import { analyze, renderMessage } from '../../server/src/core/index.ts';
import { type Rule, defineRule } from '../../server/src/core/rules/rule.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { runRules } from '../../server/src/core/rules/run-rules.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const broken: Rule = defineRule(
  { id: 'cell-blank', severity: 'info', fix: 'none', tag: 'style', source: '' },
  () => {
    throw new Error('boom');
  },
);

test('a rule that breaks down is a finding that says so, and the others still find theirs', () => {
  const text = buildReport(figuresOf('宿迁市 2024'), 'pipes').text.replace(
    '| 2 | 0 | 1431 |',
    '| 2 | 0 | 1413 |',
  );
  const { report, relations } = analyze(text, { notation: 'markdown' });
  const [failure, ...others] = runRules([...rules, broken], {
    report,
    relations,
    neighbours: {},
    acrossYears: [],
  });
  expect(failure).toMatchObject({
    rule: 'internal-error',
    severity: 'warning',
    range: { start: 0, end: 1 },
    fixes: [],
  });
  expect(others.map(({ rule }) => rule)).toEqual(['applications-row-total', 'applications-outcomes-total']);
  for (const [locale, word] of [
    ['zh-CN', '请向开发者报告'],
    ['en', 'please report'],
  ] as const) {
    const sentence = failure ? renderMessage(failure.message, locale) : '';
    expect(sentence).toContain('cell-blank');
    expect(sentence).toContain('boom');
    expect(sentence).toContain(word);
  }
});
