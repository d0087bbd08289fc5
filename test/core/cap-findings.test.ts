import { expect, test } from 'vitest';
import { analyze, capFindings, fixAll, renderMessage } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
const marked = text.replace(
  '本年度未收取信息处理费。',
  Array.from({ length: 130 }, () => '[image: a]未收取信息处理费。').join('\n\n'),
);

test('people are shown a hundred findings of a rule and how many more there are', () => {
  const { findings } = analyze(marked, { notation });
  expect(findings).toHaveLength(130);
  const shown = capFindings(findings);
  expect(shown).toHaveLength(101);
  expect(shown.slice(0, 100)).toEqual(findings.slice(0, 100));
  const last = shown.at(-1);
  expect(last).toMatchObject({ rule: 'extraction-artifact', range: findings[100]?.range, fixes: [] });
  expect(last && renderMessage(last.message, 'zh-CN')).toBe('还有 30 处');
  expect(last && renderMessage(last.message, 'en')).toBe('and 30 more');
});

test('other rules are not kept short by it, and fix-all mends every place', () => {
  const { findings } = analyze(marked.replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |'), { notation });
  expect(capFindings(findings).map(({ rule }) => rule)).toContain('applications-total-blank');
  expect(fixAll(marked, { notation }).text).not.toContain('[image');
});
