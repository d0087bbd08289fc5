import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  type Notation,
  readFacts,
  renderMessage,
  tableRewrites,
  toMarkdown,
} from '../../../server/src/core/index.ts';
import { realReports } from '../../corpus/corpus.ts';
import { buildReport, writingsOf } from '../../support/build-report.ts';
import { figuresOf, realFigures } from '../../support/figures.ts';
import { newFindings } from '../../support/findings-by-rule.ts';

const real = figuresOf('宿迁市 2024');

function rewrites(text: string, notation: Notation, words: string) {
  const at = text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  return tableRewrites(analyze(text, { notation }).report, { start: at, end: at });
}

function factsOf(text: string, notation: Notation) {
  return readFacts(analyze(text, { notation }).report).map(({ range: _, ...fact }) => fact);
}

describe('a table says the same in every notation that is offered', () => {
  const texts = [
    // One report of each format.
    ...realFigures.slice(1, 3).flatMap((figures) =>
      writingsOf(figures).map((writing) => ({
        name: `${figures.name} ${writing}`,
        ...buildReport(figures, writing),
      })),
    ),
    ...realReports,
  ];

  test.each(texts)('$name', ({ text, notation }) => {
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      const { report } = analyze(written, { notation });
      for (const table of report.tables)
        for (const { edit } of tableRewrites(report, table.range)) {
          const after = applyEdits(written, [edit]);
          expect(factsOf(after, notation)).toEqual(factsOf(written, notation));
          expect(newFindings(written, after, notation)).toEqual([]);
          // Everything around the table stays as it stands.
          expect(after.startsWith(written.slice(0, edit.range.start))).toBe(true);
          expect(after.endsWith(written.slice(edit.range.end))).toBe(true);
        }
    }
  });
});

describe('what is offered', () => {
  test.each([
    ['html-in-markdown', '1431', ['pipes']],
    ['pandoc', '1431', ['pipes', 'html']],
    ['pipes', '1431', ['html']],
    ['tab-cells', '1431', ['tab-rows']],
    ['tab-rows', '1431', ['tab-cells']],
    ['pasted', '1431', ['tab-cells']],
    ['html', '1431', []],
  ] as const)('%s', (writing, words, expected) => {
    const { text, notation } = buildReport(real, writing);
    expect(rewrites(text, notation, words).map((rewrite) => rewrite.notation)).toEqual(expected);
  });

  test('there and back again is the same table', () => {
    const { text, notation } = buildReport(real, 'pipes');
    const [toHtml] = rewrites(text, notation, '1431');
    const html = applyEdits(text, toHtml ? [toHtml.edit] : []);
    expect(html).toContain('<td rowspan="2">总计</td>');
    const [back] = rewrites(html, notation, '1431');
    expect(applyEdits(html, back ? [back.edit] : [])).toBe(text);
    expect(back && renderMessage(back.title, 'zh-CN')).toBe('把表三改写为规范的 Markdown 表格');
  });

  const { text } = buildReport(real, 'pipes');
  const [row = ''] = /^\| 一、本年新收.*$/m.exec(text) ?? [];

  test.each([
    ['a row of the author’s own', `${row}\n| 其中：网上申请 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |`],
    ['a comment', `${row} <!-- 待核 -->`],
    ['a directive', `<!-- govreport-disable-next-line applications-row-total -->\n${row}`],
    ['a figure in bold', row.replace('3525', '**3525**')],
    ['a figure in italics', row.replace('3525', '*3525*')],
    ['a figure underlined', row.replace('3525', '<u>3525</u>')],
    ['a link', row.replace('一、本年新收', '[一、本年新收](a.md)')],
    [
      'prose in the midst',
      `${row}\n\n其中网上申请占多数，已全部办结并答复申请人。\n\n| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |`,
    ],
  ])('nothing for a table with %s', (_what, written) => {
    expect(
      rewrites(
        text.replace(row, () => written),
        'markdown',
        '二、上年结转',
      ),
    ).toEqual([]);
  });

  test('nothing for a table of HTML that hides a row; classes and styles are given up', () => {
    const { text } = buildReport(real, 'html-in-markdown');
    const offered = (from: string | RegExp, to: string) =>
      rewrites(text.replaceAll(from, to), 'markdown', '1431').map(({ notation }) => notation);
    expect(offered('<tr>', '<tr hidden>')).toEqual([]);
    expect(offered('<tr>', '<tr style="display: none">')).toEqual([]);
    expect(offered('<table', '<table class="a" style="width: 9em"')).toEqual(['pipes']);
  });

  test('in Markdown as a whole a table with a figure in bold is left as it stands', () => {
    const bold = text.replace(row, row.replace('3525', '**3525**'));
    expect(toMarkdown(analyze(bold, { notation: 'markdown' }).report)).toBe(bold);
  });

  test('nothing outside of tables, and nothing for a text that is no report', () => {
    expect(rewrites(text, 'markdown', '## 一、')).toEqual([]);
    expect(rewrites('| a | b |\n|---|---|\n| 1 | 2 |\n', 'markdown', '1 |')).toEqual([]);
  });
});
