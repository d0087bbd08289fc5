import type { Notation } from '../../server/src/core/index.ts';
import { buildReport } from './build-report.ts';
import { figuresOf } from './figures.ts';

/** A text of about `size` of something that a careless reader takes the square of it for. */
export interface Hostile {
  readonly name: string;
  readonly notation: Notation;
  text(size: number): string;
}

const TITLE = '云川市2024年政府信息公开工作年度报告\n';
const report = (writing: 'pipes' | 'tab-cells' | 'html'): string =>
  buildReport(figuresOf('宿迁市 2024'), writing).text;
const inLastSection = (line: string): string => report('tab-cells').replace('本年度未收取信息处理费。', line);
const inCell = (text: string): string => report('pipes').replace('| 1408 |', `| ${text} |`);
const signedWith = (line: string): string => report('tab-cells').replace('2025年1月20日', line);
const page = (html: string): string => report('html').replace('</table>', `</table>${html}`);

/** Words of 总体情况 again and again. */
const inOverview = (words: string): Hostile => ({
  name: `${words} in the overview`,
  notation: 'text',
  text: (n) => report('tab-cells').replace('全年按时公开', words.repeat(n / words.length)),
});

/** Texts that a careless reader takes the square of. */
export const hostileTexts: readonly Hostile[] = [
  {
    name: 'full stops in 五',
    notation: 'text',
    text: (n) => report('tab-cells').replace('主要问题是', `主要问题是${'。'.repeat(n)}`),
  },
  ...[
    '申请1件，',
    '其中网站1条、',
    '1件其中2件，',
    '申请1件（',
    '1件，占3%，',
    '未收到政府信息公开申请，',
    '公开公开工作工作',
    '2 件 ，',
  ].map(inOverview),
  {
    name: 'full stops in the middle of a label',
    notation: 'markdown',
    text: (n) => report('pipes').replace('（一）予以公开', `${'。'.repeat(n)}x`),
  },
  {
    name: 'full stops in a line',
    notation: 'text',
    text: (n) => inLastSection(`${'：。,'.repeat(n / 3)}x`),
  },
  { name: 'a line of digits', notation: 'text', text: (n) => inLastSection(`${'1'.repeat(n)}x`) },
  {
    name: 'combining marks',
    notation: 'text',
    text: (n) => inLastSection(`a${'\u0301\u0316'.repeat(n / 2)}`),
  },
  {
    name: 'blanks behind the date',
    notation: 'text',
    text: (n) => signedWith(`2025年1月20${' '.repeat(n)}x`),
  },
  { name: 'blanks within a line', notation: 'text', text: (n) => inLastSection(`无${'　'.repeat(n)}。`) },
  {
    name: 'line breaks and blanks within a paragraph',
    notation: 'html',
    text: (n) => page(`<p>a${' '.repeat(n)}b${'\n '.repeat(n / 2)}c</p>`),
  },
  { name: 'a long figure', notation: 'text', text: (n) => `${TITLE}\t总计\n\t${'1'.repeat(n)}x\n` },
  {
    name: 'blanks within a cell',
    notation: 'html',
    text: (n) => page(`<table><tr><td>总计<td>1${' '.repeat(n)}x</table>`),
  },
  {
    name: 'marks of extraction in one line',
    notation: 'text',
    text: (n) => inLastSection('[image: a]'.repeat(n / 10)),
  },
  {
    name: 'marks of extraction cut into spans',
    notation: 'html',
    text: (n) => page(`<p>${'<b>[image</b>: a]'.repeat(n / 17)}</p>`),
  },
  {
    name: 'an artefact on every line',
    notation: 'text',
    text: (n) => inLastSection('\u200b无。\n'.repeat(n / 4)),
  },
  {
    name: 'one section over and over',
    notation: 'text',
    text: (n) => report('tab-cells') + '一、总体情况\n无。\n'.repeat(n / 10),
  },
  {
    name: 'tables of contents over and over',
    notation: 'text',
    text: (n) =>
      TITLE +
      '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n—\n'.repeat(n / 40),
  },
  {
    name: 'two sections, each over and over',
    notation: 'text',
    text: (n) =>
      TITLE + '一、总体情况\n无。\n'.repeat(n / 20) + '六、其他需要报告的事项\n无。\n'.repeat(n / 28),
  },
  { name: 'nested tables', notation: 'html', text: (n) => page('<table><tr><td><p>a</p>'.repeat(n / 20)) },
  {
    name: 'nested tables of two cells',
    notation: 'html',
    text: (n) => page('<table><tr><td>1</td><td>a'.repeat(n / 24)),
  },
  { name: 'nested elements', notation: 'html', text: (n) => page('<div>'.repeat(n / 5)) },
  {
    name: 'elements closed that were never opened',
    notation: 'html',
    text: (n) => page('<div>'.repeat(n / 10) + '</i>'.repeat(n / 8)),
  },
  {
    name: 'wide and high spans',
    notation: 'html',
    text: (n) =>
      page(`<table>${'<tr><td colspan=200 rowspan=200>a</td><td colspan=200>b</td>'.repeat(n / 60)}</table>`),
  },
  {
    name: 'spans side by side',
    notation: 'html',
    text: (n) =>
      page(
        `<table><tr>${'<td colspan=200 rowspan=199>a</td>'.repeat(n / 60)}</tr>${'<tr><td>1</td></tr>'.repeat(n / 40)}</table>`,
      ),
  },
  {
    name: 'cells side by side',
    notation: 'html',
    text: (n) => page(`<table><tr>${'<td>1'.repeat(n / 5)}</table>`),
  },
  {
    name: 'small tables of one kind',
    notation: 'markdown',
    text: (n) => report('pipes') + '\n| 总计 | 1 |\n'.repeat(n / 12),
  },
  {
    name: 'small tables in the section of the official one',
    notation: 'markdown',
    text: (n) =>
      report('pipes').replace('## 三、', `${'| 行政许可 | 1 |\n| 行政处罚 | 2 |\n\n'.repeat(n / 30)}## 三、`),
  },
  {
    name: 'pieces of the official table without labels',
    notation: 'markdown',
    text: (n) =>
      report('pipes')
        .replace('| （七）总计', '\n| （七）总计')
        .replace('## 四、', `${'| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n\n'.repeat(n / 33)}## 四、`),
  },
  {
    name: 'rows without labels in one piece of the official table',
    notation: 'markdown',
    text: (n) =>
      report('pipes').replace('## 四、', `${'| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'.repeat(n / 33)}## 四、`),
  },
  {
    name: 'small HTML tables',
    notation: 'html',
    text: (n) => page('<table><tr><td>总计<td>1</table>'.repeat(n / 32)),
  },
  {
    name: 'lines with figures apart by blanks',
    notation: 'text',
    text: (n) => `${TITLE}二、主动公开政府信息情况\n${'规章 1 2 3\n'.repeat(n / 10)}`,
  },
  {
    name: 'cut labels between figures',
    notation: 'text',
    text: (n) =>
      TITLE +
      '三、收到和处理政府信息公开申请情况\n' +
      Array.from(
        { length: n / 60 },
        (_, index) =>
          `不再处理其政府信息公开${index}申请甲\n无正当理由大量反复${index}申请乙\n   ${index} 0 0 0 0 0 0\n`,
      ).join(''),
  },
  {
    name: 'short lines that lead to no figures',
    notation: 'text',
    text: (n) => TITLE + '一、甲\n乙\n丙 1\n\n'.repeat(n / 12),
  },
  {
    name: 'cells and pipes on lines of their own',
    notation: 'text',
    text: (n) => `${TITLE}${'1\n|\n'.repeat(n / 4)}`,
  },
  {
    name: 'one cell a line with a pipe',
    notation: 'text',
    text: (n) => `${TITLE}${'甲 |\n1 |\n'.repeat(n / 8)}`,
  },
  {
    name: 'numbered lines',
    notation: 'text',
    text: (n) =>
      TITLE +
      Array.from({ length: n / 20 }, (_, index) => `${(index % 9) + 1}.加强组织领导${index}\n`).join(''),
  },
  { name: 'quotes between TABs', notation: 'text', text: (n) => inLastSection('"a\t'.repeat(n / 3)) },
  { name: 'bold marks', notation: 'markdown', text: (n) => `${report('pipes')}\n${'** '.repeat(n / 3)}x` },
  {
    name: 'pipes and dashes',
    notation: 'markdown',
    text: (n) => `${report('pipes')}\n${'|--'.repeat(n / 3)}x`,
  },
  { name: 'open tags', notation: 'markdown', text: (n) => `${report('pipes')}\n${'<a '.repeat(n / 3)}` },
  {
    name: 'open table tags',
    notation: 'markdown',
    text: (n) => `${report('pipes')}\n${'<table'.repeat(n / 6)}`,
  },
  { name: 'entities', notation: 'html', text: (n) => page(`<p>${'&nbsp;a'.repeat(n / 7)}</p>`) },
  {
    name: 'directives, each with what it silences',
    notation: 'markdown',
    text: (n) =>
      '<!-- govreport-disable-line extraction-artifact -->[image: a]\n'.repeat(n / 60) + report('pipes'),
  },
  {
    name: 'directives for the whole file',
    notation: 'markdown',
    text: (n) =>
      '<!-- govreport-disable-file extraction-artifact -->\n'.repeat(n / 100) +
      '[image: a]\n'.repeat(n / 100) +
      report('pipes'),
  },
  {
    name: 'directives in one line',
    notation: 'html',
    text: (n) => page('<!-- govreport-disable-table cell-blank -->'.repeat(n / 42)),
  },
  {
    name: 'comments left open',
    notation: 'text',
    text: (n) => inLastSection('<!-- govreport-disable'.repeat(n / 22)),
  },
  { name: 'brackets', notation: 'markdown', text: (n) => inCell('(a'.repeat(n / 2)) },
];
