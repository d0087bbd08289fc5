import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  type FormatOptions,
  formatReport,
  toMarkdown,
} from '../../../server/src/core/index.ts';

const UNTIDY = `# 云川县财政局2024年政府信息公开工作年度报告
现将工作情况报告如下。
## 一、总体情况


本年度“公开”工作平稳。

- 一项
* 另一项
## 三.收到和处理政府信息公开申请情况
<!-- govreport-disable-next-line table-row-missing -->
|办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|
|---|--:|:-:|---|---|---|---|---:|
|   一、本年新收政府信息公开申请数量   | 1 |2| 3|4 | 5|  | 15 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | <!-- 核对过 -->
正文紧跟着表。

\`\`\`
## 四、代码
| a |
\`\`\`
## 六、其他需要报告的事项
无。
`;

function format(
  text: string,
  how: Partial<FormatOptions> = {},
  notation: 'markdown' | 'text' = 'markdown',
): string {
  const options = { alignTables: 'none', ambiguousWidth: 'wide', ...how } as const;
  return applyEdits(text, formatReport(analyze(text, { notation }), options));
}

describe('Markdown', () => {
  test.each(['none', 'numbers', 'all'] as const)('columns: %s', (alignTables) => {
    expect(format(UNTIDY, { alignTables })).toMatchSnapshot();
  });

  test('characters of either width', () => {
    const text = UNTIDY.replace('本年新收政府信息公开申请数量', '本年新收“政府信息公开”申请数量');
    const header = (ambiguousWidth: 'wide' | 'narrow') =>
      /^\| 办理情况 *\|/m.exec(format(text, { alignTables: 'all', ambiguousWidth }))?.[0].length ?? 0;
    expect(header('wide') - header('narrow')).toBe(2);
  });

  test('only what a range touches', () => {
    const at = UNTIDY.indexOf('## 一、');
    const formatted = format(UNTIDY, { within: { start: at, end: at + 9 } });
    expect(formatted).toBe(
      UNTIDY.replace('如下。\n## 一', '如下。\n\n## 一').replace('总体情况\n\n\n', '总体情况\n\n'),
    );
  });

  test('line ends stay as they are', () => {
    const formatted = format(UNTIDY.replaceAll('\n', '\r\n'));
    expect(formatted).toBe(format(UNTIDY).replaceAll('\n', '\r\n'));
  });

  test('a heading that is silenced stays', () => {
    const silenced =
      '<!-- govreport-disable-next-line section-heading-nonstandard -->\n## 三、收到和处理政府信息公开申请的情况';
    const text = UNTIDY.replace('## 三.收到和处理政府信息公开申请情况', silenced);
    expect(format(text)).toContain(silenced);
    expect(format(text.replace(/<!-- govreport-disable-next-line section.*\n/, ''))).not.toContain(
      '三、收到和处理政府信息公开申请的情况',
    );
  });
});

describe('what is no text of the report stays as it is, and is read as nothing', () => {
  test.each([
    ['a comment of several lines', '<!--\n备注\n## 二、主动公开政府信息情况\n正文\n-->'],
    ['tildes around fewer', '~~~~\n~~~\n## 二、主动公开政府信息情况\n正文\n~~~~'],
    ['backticks around fewer', '````\n```\n## 二、主动公开政府信息情况\n正文\n````'],
    ['<pre>', '<pre>\n## 二、主动公开政府信息情况\n\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n</pre>'],
    ['<script>', '<script>\n## 二、主动公开政府信息情况\n\n\n</script>'],
    ['<style>', '<style>\n\n\n## 二、主动公开政府信息情况\n正文\n</style>'],
  ])('%s', (_what, verbatim) => {
    const text = `# 云川县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n平稳。\n\n${verbatim}\n\n## 六、其他需要报告的事项\n\n无。\n`;
    expect(format(text)).toBe(text);
    const { report } = analyze(text, { notation: 'markdown' });
    expect(report.sections.map(({ form }) => form.number)).toEqual(['一', '六']);
    expect(toMarkdown(report)).toBe(text);
  });

  test('but a report in a fence as a whole, and behind a fence or comment that nothing closes, is read', () => {
    const sections = (text: string) => analyze(text, { notation: 'markdown' }).report.sections.length;
    expect(sections(`以下是报告：\n\n\`\`\`\n${UNTIDY.replace(/```[\s\S]*```\n/, '')}\`\`\`\n`)).toBe(3);
    expect(sections(UNTIDY.replace('## 一、', '~~~\n## 一、'))).toBe(3);
    expect(sections(UNTIDY.replace('## 一、', '<!--\n## 一、').replaceAll('-->', ''))).toBe(3);
  });
});

test('in plain text only headings of the six parts are put right', () => {
  const text = UNTIDY.replace(/^#+ /gm, '').replace(/^\|.*\n/gm, '');
  expect(format(text, {}, 'text')).toBe(text.replace('三.收到', '三、收到'));
});

test('a text that is no report is left alone', () => {
  expect(format('# 自述\n文字\n## 用法\n|a|\n|---|\n')).toBe('# 自述\n文字\n## 用法\n|a|\n|---|\n');
});
