import { describe, expect, test } from 'vitest';
import { analyze, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
const read = (report: string) => {
  const { findings, report: found } = analyze(report, { notation: 'markdown' });
  return { rules: findings.map(({ rule }) => rule), values: readFacts(found).map(({ value }) => value) };
};
const decoy =
  '## 二、主动公开政府信息情况\n\n| 规章 | 9 | 9 | 9 |\n| --- | --- | --- | --- |\n| 行政规范性文件 | 9 | 9 | 9 |';

describe('what Markdown does not show is no part of a report', () => {
  test.each([
    ['a fence', `\`\`\`\n${decoy}\n\`\`\``],
    ['a fence with a shorter one in it', `~~~~\n~~~\n${decoy}\n~~~~`],
    ['a comment', `<!--\n${decoy}\n-->`],
    ['preformatted text', `<pre>\n${decoy}\n</pre>`],
  ])('%s', (_, hidden) => {
    const withDecoy = text.replace(/^## 五、/m, `${hidden}\n\n## 五、`);
    expect(withDecoy).not.toBe(text);
    expect(read(withDecoy)).toEqual(read(text));
  });
});

describe('a whole report is read', () => {
  test.each([
    ['in a fence', `\`\`\`\n${text}\n\`\`\`\n`],
    ['in a fence of Markdown', `好的，年报如下：\n\n\`\`\`markdown\n${text}\n\`\`\`\n`],
    ['behind a fence that nobody closed', text.replace(/^## 二、/m, '```\n\n## 二、')],
    ['behind a comment that nobody closed', text.replace(/^## 二、/m, '<!-- 备注\n\n## 二、')],
  ])('%s', (_, wrapped) => {
    expect(read(wrapped).values).toEqual(read(text).values);
  });
});
