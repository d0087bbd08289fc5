import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { type Case, type Cases, cells, changed, html, md } from '../make-cases.ts';

const ROW_1_1 = '| 三、本年度办理结果／（一）予以公开 | 1408 | 21 | 0 | 0 | 2 | 0 | 1431 |';
const HEADING_4 = '四、政府信息公开行政复议、行政诉讼情况';

/** A table with its cells changed by a function of each line. */
function relined(
  name: string,
  figures: string,
  change: (line: string) => string,
  finds: readonly string[],
): Case {
  const { text, notation } = buildReport(figuresOf(figures), 'pipes');
  return { name, text: text.split('\n').map(change).join('\n'), right: text, notation, finds };
}

/** Some local templates put 法人小计 before 总计. */
const withSubtotals = relined(
  'an extra column of sub-totals',
  '宿迁市 2024',
  (line) => {
    const cells = line.split(' | ');
    if (cells.length !== 8) return line;
    const extra = line.startsWith('| 办理情况')
      ? '法人小计'
      : line.includes('---')
        ? '---:'
        : String(cells.slice(2, 7).reduce((sum, cell) => sum + Number(cell), 0));
    return [...cells.slice(0, 7), extra, cells[7]].join(' | ');
  },
  [],
);

const onlyTotals = relined(
  'figures in the column of totals alone',
  '宿迁市 2024',
  (line) => {
    const cells = line.split(' | ');
    const isRow = cells.length === 8 && !line.startsWith('| 办理情况') && !line.includes('---');
    return isRow ? [cells[0], ...Array<string>(6).fill(''), cells[7]].join(' | ') : line;
  },
  ['applications-only-total-filled', 'cell-blank'],
);

function lastTable(figures: string): string {
  const { text } = buildReport(figuresOf(figures), 'html');
  return text.slice(text.lastIndexOf('<table>'), text.lastIndexOf('</table>') + '</table>'.length);
}

/** Raw tables of a Markdown file that are not the first thing on their line. */
function wrappedTables(before: string, after: string): Case {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'html-in-markdown');
  return {
    name: `tables in ${before}`,
    text: text.replaceAll('<table', `${before}<table`).replaceAll('</table>', `</table>${after}`),
    right: text,
    notation,
    finds: [],
  };
}

/** Some converters repeat a merged header in every column it spans; the value stands in the first. */
const repeatedHeaders: Case = (() => {
  const { text, notation } = buildReport(figuresOf('抚远市 2020'), 'pandoc');
  const headers = ['本年新公开数量', '本年增/减', '上一年项目数量', '采购项目数量', '采购总金额'];
  const merged = new RegExp(`\\| (${headers.join('|')})(\\s*)\\|(\\s+)(?=\\|)`, 'g');
  return {
    name: 'merged headers repeated in every column they span',
    text: text.replace(merged, '| $1$2| $1 '),
    right: text,
    notation,
    finds: [],
  };
})();

/** A section copied whole, with its table: the rows of the copy are not surplus rows of the table. */
function sectionTwice(number: string): Case {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const start = text.indexOf(`## ${number}、`);
  const end = text.indexOf('\n## ', start) + 1;
  return {
    name: `section ${number} twice, with its table`,
    text: text.slice(0, end) + text.slice(start, end) + text.slice(end),
    right: text,
    notation,
    finds: ['section-duplicate'],
  };
}

/** What each rule must find, by rule, and what looks like it and is right (`right`). */
export const tableCases: Cases = {
  right: [
    md('as published', []),
    cells('as published, one cell a line', []),
    html('as published, HTML', []),
    md('half-width brackets and other punctuation in labels', [
      ['（一）予以公开', '(一) 予以公开'],
      ['1.属于国家秘密', '1、属于国家秘密'],
      ['“三安全一稳定”', '"三安全一稳定"'],
    ]),
    cells('a title over two lines', [['政府信息公开工作年度报告', '政府信息\n公开工作年度报告']]),
    cells('two blank lines between rows', [['\n\n\t规章', '\n\n\n\t规章']]),
    cells('row labels at the start of a line are no headings', [
      ['全年按时公开', '四、结转下年度继续办理\n全年按时公开'],
    ]),
    cells('a table of contents', [
      [
        '一、总体情况',
        '目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n三、收到和处理政府信息公开申请情况……3\n一、总体情况',
      ],
    ]),
    md('bold headings without #', [['## 五、存在的主要问题及改进情况', '**五、存在的主要问题及改进情况**']]),
    html('labels and figures cut into spans, blanks as entities', [
      ['<td>3402</td>', '<td><p><span>34</span><span>02</span>&nbsp;</p></td>'],
      ['商业企业', '<p>商业</p><p>企业</p>'],
    ]),
    withSubtotals,
    ...[
      '### 基本情况',
      '### 主动公开政府信息情况',
      '### （一）总体情况',
      '一、主动公开政府信息情况',
      '二、收到和处理政府信息公开申请的情况',
    ].map((heading) =>
      md(`a sub-heading in the words of a section: ${heading}`, [
        ['全年按时公开', `${heading}\n\n全年按时公开`],
      ]),
    ),
    md('a caption in the words of its section', [
      ['| 办理情况', '### 收到和处理政府信息公开申请情况\n\n| 办理情况'],
    ]),
    cells('parts of the last section with numbers of their own', [
      [
        '\n本年度未收取信息处理费。\n',
        '\n一、信息处理费情况\n未收取。\n二、其他事项\n本年度未收取信息处理费。\n',
      ],
    ]),
    html('a sub-heading of an HTML page in the words of a section', [
      ['主要问题是', '</p><h3>其他事项</h3><p>主要问题是'],
    ]),
    md('closing marks of headings', [
      ['## 一、总体情况', '## 一、总体情况 ##'],
      [`## ${HEADING_4}`, `## ${HEADING_4} ######`],
    ]),
    md('figures and labels in italics or as code', [
      ['| 1408 | 21 |', '| *1408* | `21` |'],
      ['| 行政许可 |', '| *行政许可* |'],
    ]),
    wrappedTables('<div align="center">', '</div>'),
    wrappedTables('<center>\t<div class="table">', '</div></center>'),
    repeatedHeaders,
    md('other tables beside the official ones', [
      ['全年按时公开', '| 名称 | 索引号 |\n|---|---|\n| 年度报告 | 1 |\n\n全年按时公开'],
    ]),
  ],
  'title-missing': [
    cells('no title', [['云川市人民政府2020年政府信息公开工作年度报告\n', '']], ['title-missing']),
  ],
  'section-missing': [
    cells(
      'a prose section is missing',
      [
        [
          '五、存在的主要问题及改进情况\n主要问题是解读材料形式偏少。改进情况：已增加图解和问答，并安排专人校核。\n',
          '',
        ],
      ],
      ['section-missing'],
    ),
    md('only the heading of a table section is missing', [[`## ${HEADING_4}\n\n`, '']], ['section-missing']),
    md(
      'a sub-heading in the words of the missing section is not it',
      [
        ['## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n', ''],
        ['主要问题是', '### 其他事项\n\n主要问题是'],
      ],
      ['section-missing'],
    ),
    cells(
      'parts with numbers of their own are not the missing section',
      [
        ['六、其他需要报告的事项\n本年度未收取信息处理费。\n', ''],
        ['主要问题是', '一、不足之处\n主要问题是'],
        ['改进情况：', '\n二、其他事项\n'],
      ],
      ['section-missing'],
    ),
    md(
      'the last section is missing',
      [['## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n', '']],
      ['section-missing'],
    ),
    html(
      'a section of an HTML page is missing',
      [['<p>六、其他需要报告的事项</p>\n<p>本年度未收取信息处理费。</p>\n', '']],
      ['section-missing'],
    ),
  ],
  'section-order': [
    cells('a wrong number', [['五、存在的', '四、存在的']], ['section-order']),
    md(
      'two sections changed places',
      [
        [
          '## 五、存在的主要问题及改进情况\n\n主要问题是解读材料形式偏少。改进情况：已增加图解和问答，并安排专人校核。\n\n',
          '',
        ],
        [
          '## 一、总体情况',
          '## 五、存在的主要问题及改进情况\n\n主要问题是解读材料形式偏少，已安排改进。\n\n## 一、总体情况',
        ],
      ],
      ['section-order'],
    ),
  ],
  'section-duplicate': [
    md('a section twice', [['## 六、', '## 一、总体情况\n\n同上。\n\n## 六、']], ['section-duplicate']),
    sectionTwice('三'),
    sectionTwice('四'),
  ],
  'section-empty': [
    cells(
      'nothing below the heading',
      [['六、其他需要报告的事项\n本年度未收取信息处理费。\n', '六、其他需要报告的事项\n']],
      ['section-empty'],
    ),
    md(
      'only the prompt of the template',
      [['\n本年度未收取信息处理费。\n', '\n（文字描述）\n']],
      ['section-empty'],
    ),
  ],
  'section-heading-nonstandard': [
    md(
      'a known variant',
      [['五、存在的主要问题及改进情况', '五、存在问题及改进情况']],
      ['section-heading-nonstandard'],
    ),
    cells(
      'a short variant',
      [['五、存在的主要问题及改进情况', '五、整改措施']],
      ['section-heading-nonstandard'],
    ),
    cells(
      'words of the author’s own',
      [['五、存在的主要问题及改进情况', '五、工作中的不足和改进打算']],
      ['section-heading-nonstandard'],
    ),
    html(
      'in spans',
      [
        [
          '<p>二、主动公开政府信息情况</p>',
          '<p><span>二、行政机关</span><span>主动公开政府信息情况</span></p>',
        ],
      ],
      ['section-heading-nonstandard'],
    ),
    md(
      'another number: the words are safe to put right, the number is not',
      [['五、存在的主要问题及改进情况', '七、存在问题及改进情况']],
      ['section-order', 'section-heading-nonstandard'],
    ),
    md('no number', [['## 一、总体情况', '## 总体情况']], ['section-heading-nonstandard']),
  ],
  'table-missing': [
    html('no table in its section', [[lastTable('宿迁市 2023'), '<p>详见附件。</p>']], ['table-missing']),
  ],
  'table-unreadable': [
    {
      ...cells('TABs turned into blanks', []),
      text: buildReport(figuresOf('抚远市 2020'), 'tab-cells').text.replaceAll('\t', '    '),
      finds: ['table-unreadable', 'table-unreadable', 'table-unreadable'],
    },
    {
      ...cells('the blank lines that tell its rows apart are lost: it is there, not missing', []),
      text: buildReport(figuresOf('抚远市 2020'), 'tab-cells').text.replace(
        /三、收到[\s\S]*?(?=四、政府)/,
        (table) => table.replace(/\n\n+/g, '\n'),
      ),
      finds: ['table-unreadable'],
    },
    {
      ...cells('the blank lines between all rows are lost: rows run together are not missing', []),
      text: buildReport(figuresOf('抚远市 2020'), 'tab-cells').text.replace(/(\n\t[^\n]*)\n+(?=\n\t)/g, '$1'),
      finds: ['table-unreadable', 'table-unreadable', 'table-unreadable'],
    },
    {
      ...changed('rows between TABs that became blanks', '抚远市 2020', 'tab-rows', [], []),
      text: buildReport(figuresOf('抚远市 2020'), 'tab-rows').text.replaceAll('\t', '    '),
      finds: ['table-unreadable'],
    },
    cells(
      'a blank line lost: the row below is there',
      [['\t7\n\n\t二、上年', '\t7\n\t二、上年']],
      ['table-unreadable'],
    ),
    md(
      'a label cut in two, and a cell lost',
      [['（一）予以公开 | 1408 |', '（一）予以\n公开 |']],
      ['table-unreadable'],
    ),
    md('a label cut in two is read', [['（一）予以公开 |', '（一）予以\n公开 |']], ['extraction-artifact']),
  ],
  'table-row-missing': [md('a row is gone', [[`${ROW_1_1}\n`, '']], ['table-row-missing'])],
  'table-row-extra': [
    cells(
      'a local row',
      [['\t第二十条第（五）项', '\t其他主动公开文件\n\t1\n\t2\n\t3\n\n\t第二十条第（五）项']],
      ['table-row-extra'],
    ),
    md('a row twice', [[ROW_1_1, `${ROW_1_1}\n${ROW_1_1}`]], ['table-row-extra']),
  ],
  'table-shape': [
    md('a cell too few', [[ROW_1_1, ROW_1_1.replace(' 21 |', '')]], ['table-shape']),
    cells('a cell too many', [['数量\n\t7\n', '数量\n\t7\n\t0\n']], ['table-shape']),
  ],
  'format-year-mismatch': [
    changed(
      '2019 tables in a report of 2023',
      '抚远市 2020',
      'tab-cells',
      [
        ['2020年', '2023年'],
        ['〔2019〕60号', '〔2021〕30号'],
        ['2020年1月1日至2020年', '2023年1月1日至2023年'],
        ['2021年1月20日', '2024年1月20日'],
      ],
      ['format-year-mismatch', 'format-year-mismatch'],
    ),
  ],
  'cell-not-number': [
    md('a letter for a digit', [['| 2 | 1 | 12 |', '| 2 | 1 | l2 |']], ['cell-not-number']),
  ],
  'cell-not-integer': [
    md('half a file', [['| 2 | 1 | 12 |', '| 2 | 1 | 12.5 |']], ['cell-not-integer']),
    md('amounts may have decimals', [['72701.2578', '72701.25']]),
  ],
  'cell-negative': [cells('fewer than none', [['\t4448', '\t-4448']], ['cell-negative'])],
  'cell-blank': [
    md('a blank cell', [['| 1408 | 21 | 0 |', '| 1408 | 21 |  |']], ['cell-blank']),
    cells('a blank line of one cell', [['\t467\n\t-233\n\t4448', '\t467\n\t-233\n\t']], ['cell-blank']),
  ],
  'applications-balance': [
    md(
      'what came in is not what was done with it',
      [['| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 119 | 3 | 0 | 0 | 0 | 0 | 122 |']],
      ['applications-balance', 'applications-balance'],
    ),
  ],
  'applications-outcomes-total': [
    md(
      'ten too few in one column and ten too many in the next: it may be any of many rows',
      [['| 1408 | 21 | 0 |', '| 1398 | 31 | 0 |']],
      ['applications-outcomes-total', 'applications-outcomes-total'],
    ),
  ],
  'applications-row-total': [
    md(
      'one too many in one row and one too few in another: it may be any of the columns',
      [
        ['| 1408 | 21 | 0 |', '| 1409 | 21 | 0 |'],
        ['| 462 | 9 |', '| 461 | 9 |'],
      ],
      ['applications-row-total', 'applications-row-total'],
    ),
  ],
  'likely-wrong-cell': [
    md('a total with two digits swapped', [['| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |']], ['likely-wrong-cell']),
    html(
      'in a cell of several spans',
      [['<td>3511</td>', '<td><span>35</span><span>12</span></td>']],
      ['likely-wrong-cell'],
    ),
    md(
      'a part that its total and its column speak against',
      [['| 1408 | 21 |', '| 1418 | 21 |']],
      ['likely-wrong-cell'],
    ),
    md(
      'two wrong ones in a row, told apart by their columns',
      [['| 3440 | 73 | 0 | 1 | 5 | 2 | 3521 |', '| 3440 | 73 | 0 | 2 | 4 | 2 | 3521 |']],
      ['likely-wrong-cell', 'likely-wrong-cell'],
    ),
    md(
      'two neighbours swapped',
      [['| 1408 | 21 | 0 |', '| 21 | 1408 | 0 |']],
      ['likely-wrong-cell', 'likely-wrong-cell'],
    ),
    md(
      'one of five, by the slip it looks like',
      [['| 28 | 36 | 170 |', '| 28 | 36 | 107 |']],
      ['likely-wrong-cell'],
    ),
    md(
      'a total that nothing points at but one sum, its parts being vouched for',
      [
        ['| 26 | 1 | 0 | 0 | 0 | 0 | 27 |', '| 26 | 1 | 0 | 0 | 0 | 0 | 28 |'],
        ['| 8 | 0 | 0 | 0 | 0 | 0 | 8 |', '| 8 | 0 | 0 | 0 | 0 | 0 |  |'],
      ],
      ['likely-wrong-cell', 'applications-total-blank'],
    ),
    md('an application moved to another column wherever it counts', [
      ['| 3440 | 75 | 0 | 1 | 6 | 3 | 3525 |', '| 3441 | 74 | 0 | 1 | 6 | 3 | 3525 |'],
      ['| 1408 | 21 | 0 |', '| 1409 | 20 | 0 |'],
      ['| 3440 | 73 | 0 | 1 | 5 | 2 | 3521 |', '| 3441 | 72 | 0 | 1 | 5 | 2 | 3521 |'],
    ]),
  ],
  'applications-total-blank': [
    md('a total is blank', [['| 2 | 0 | 1431 |', '| 2 | 0 |  |']], ['applications-total-blank']),
    cells(
      'a blank row needs no total',
      [['2.重复申请\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n', '2.重复申请\n\t\n\t\n\t\n\t\n\t\n\t\n\t\n']],
      ['cell-blank'],
    ),
  ],
  'applications-only-total-filled': [onlyTotals],
  'litigation-total': [
    md(
      '总计 of 表四',
      [['| 88 | 18 | 28 | 36 | 170 |', '| 88 | 18 | 28 | 36 | 173 |']],
      ['litigation-total'],
    ),
    md('a blank 总计 of 表四', [['| 28 | 36 | 170 |', '| 28 | 36 |  |']], ['litigation-total']),
  ],
  'delta-underflow': [cells('more taken away than there was', [['\t-233', '\t-468']], ['delta-underflow'])],
  'published-exceeds-total': [
    cells(
      'more this year than altogether',
      [['规范性文件\n\t0\n\t0\n\t22', '规范性文件\n\t0\n\t23\n\t22']],
      ['published-exceeds-total'],
    ),
  ],
  'valid-stock-underflow': [
    md('more issued than valid', [['| 2 | 1 | 12 |', '| 14 | 1 | 12 |']], ['valid-stock-underflow']),
  ],
  'extraction-artifact': [
    cells('a bookmark', [['一、总体情况', '[bookmark: _GoBack]一、总体情况']], ['extraction-artifact']),
    md(
      'escaped brackets',
      [['本年度未收取信息处理费。', '\\[bookmark: a\\]本年度未收取信息处理费。']],
      ['extraction-artifact'],
    ),
    md('in a cell', [['| 88 | 18 |', '| 88\u200b | 18 |']], ['extraction-artifact']),
    html(
      'cut into spans',
      [['本年度未收取信息处理费。', '<b>[book</b>mark: a]本年度未收取信息处理费。']],
      ['extraction-artifact'],
    ),
    html('not in scripts', [
      ['<p>五、', '<script>const a = "[image: x]\u200b";</script><p title="[image: x]">五、'],
    ]),
    md('not a link nor the definition of one', [
      [
        '本年度未收取信息处理费。',
        '未收取信息处理费，见[image: x]、[image: x](http://a)、[media: y][1]。\n\n[image: x]: http://a\n\n[1]: http://b',
      ],
    ]),
    md(
      'a soft hyphen',
      [['本年度未收取信息处理费。', '本年度未收\u00ad取信息处理费。']],
      ['extraction-artifact'],
    ),
    md(
      'rows torn by line breaks',
      [
        ['| 行政许可 | ', '| 行政\n许可 | '],
        ['| 行政强制 |', '| 行政强制\r\n|'],
      ],
      ['extraction-artifact', 'extraction-artifact'],
    ),
    md('a heading torn by a line break', [['六、其他需要', '六、其他\n\n需要']], ['extraction-artifact']),
    md('not rows without a pipe at their ends', [['| 行政强制 | 29351 |', '| 行政强制 | 29351']]),
    cells('not a heading over lines of plain text', [['六、其他需要', '六、其他\n需要']]),
    md(
      'a zero-width blank',
      [['本年度未收取信息处理费。', '\u200b本年度未收取信息处理费。\u200b']],
      ['extraction-artifact'],
    ),
  ],
};
