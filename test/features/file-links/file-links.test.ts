import { expect, test } from 'vitest';
import { analyze, fileLinks } from '../../../server/src/core/index.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';

/** The paths that are links in a line at the end of the report. */
function linksIn(line: string, writing: 'tab-cells' | 'pipes' | 'html' = 'tab-cells'): string[] {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  const { report } = analyze(`${text}\n\n${line}\n`, { notation });
  return fileLinks(report).map(({ range, path }) => {
    expect(report.source.text.slice(range.start, range.end)).toBe(path);
    return path;
  });
}

test.each([
  ['附件：云川市统计表.xlsx', ['云川市统计表.xlsx']],
  ['附件1：统计表.xlsx', ['统计表.xlsx']],
  ['详见 ./tables/2024.xlsx。', ['./tables/2024.xlsx']],
  ['见（../2023/年报.md）', ['../2023/年报.md']],
  ['附件/一览表.pdf，files/a.docx', ['附件/一览表.pdf', 'files/a.docx']],
])('%s', (line, paths) => {
  expect(linksIn(line)).toEqual(paths);
  expect(linksIn(line, 'pipes')).toEqual(paths);
});

test.each([
  '电子版可在 https://www.example.gov.cn/files/a.pdf 下载',
  '[统计表](./tables/2024.xlsx)',
  '请见附件/一览表.pdf',
  '附件：1.统计表.xlsx',
  '统计表.xlsx',
  '2024/2025年度，共 3/4 项',
  'www.example.gov.cn/files/a.pdf',
])('no link of ours: %s', (line) => {
  expect(linksIn(line)).toEqual([]);
});

test('HTML has its own links', () => {
  expect(linksIn('<p>附件：统计表.xlsx</p>', 'html')).toEqual([]);
});
