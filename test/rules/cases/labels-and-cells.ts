import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { type Case, type Cases, cells, type Change, changed, html, md } from '../make-cases.ts';

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const RESULTS = '三、本年度办理结果';

/** The lines of two rows changed places. */
function swapped(name: string, one: string, other: string, finds: readonly string[]): Case {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const lines = text.split('\n');
  const at = (label: string): number => {
    const index = lines.findIndex((line) => line.startsWith(`| ${label} |`));
    if (index < 0) throw new Error(`no row ${label}`);
    return index;
  };
  const [a, b] = [at(one), at(other)];
  const moved = lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line));
  return { name, text: moved.join('\n'), right: text, notation, finds };
}

/** The table of an organ that states 规章, with the figures of 宿迁市 2024. */
function organWithRegulations(organ: string, finds: readonly string[]): Case {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes', organ);
  return { name: organ, text, right: text.replace('| 2 | 1 | 12 |', '| 0 | 0 | 0 |'), notation, finds };
}

const pandoc = (name: string, changes: readonly Change[], finds: readonly string[] = []): Case =>
  changed(name, '宿迁市 2024', 'pandoc', changes, finds);
const pdf = (name: string, changes: readonly Change[], finds: readonly string[] = []): Case =>
  changed(name, '宿迁市 2024', 'pdf-layout', changes, finds);

/** Every line of values of 表四 written with dashes. */
const dashesForAll = md(
  'a table with nothing but dashes: zeros are the author’s to write',
  [
    ['| 88 | 18 | 28 | 36 | 170 |', '| - | - | - | - | - |'],
    ['| 7 | 0 | 11 | 7 | 25 |', '| - | - | - | - | - |'],
    ['| 33 | 0 | 6 | 13 | 52 |', '| - | - | - | - | - |'],
  ],
  ['cell-placeholder'],
);

/** A town cannot make 规章: right is the same town with none. */
const townWithRegulations: Case = (() => {
  const organ: Change[] = [
    ['云川市人民政府2024年', '云川县太平镇人民政府2024年'],
    ['云川市人民政府\n\n2025年', '云川县太平镇人民政府\n\n2025年'],
  ];
  const none: Change = ['| 规章 | 2 | 1 | 12 |', '| 规章 | 0 | 0 | 0 |'];
  return {
    ...md('a town with 规章', organ, ['regulation-authority']),
    right: md('a town', [...organ, none]).text,
  };
})();

/** What is said of labels, headers and the way figures are written. */
export const labelAndCellCases: Cases = {
  right: [
    md('numbers in other numerals', [
      ['（一）予以公开', '1.予以公开'],
      ['1.属于国家秘密', '（1）属于国家秘密'],
    ]),
    md('a label without its number, cut short or with a note', [
      ['（一）予以公开', '予以公开'],
      ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
      [
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用',
      ],
      ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
      ['| 行政许可 |', '| 行政许可（件） |'],
      ['2.重复申请', '2.重复申请*'],
    ]),
    md('labels without the mark between their clauses', [
      ['逾期不补正、行政机关', '逾期不补正行政机关'],
      ['逾期未按收费通知要求缴纳费用、行政机关', '逾期未按收费通知要求缴纳费用，行政机关'],
    ]),
    html('labels and headers broken over lines and in other brackets', [
      ['结转下年度继续办理', '结转下年度<br>继续办理'],
      ['社会公益组织', '社会公益<br/>组 织'],
      ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
    ]),
    md('other brackets and blanks in a header', [
      ['本年收费金额（单位：万元）', '本年收费金额 ( 单位 : 万元 )'],
    ]),
    cells('a header with its slash lost', [['本年增/减', '本年增（减）']]),
    pdf('a short label in the text of a PDF file', [['行政规范性文件', '规范性文件']]),
    html('the note above the table', [
      [
        '<table>\n<tr><td colspan="3" rowspan="3">',
        `<p>${NOTE}</p>\n<table>\n<tr><td colspan="3" rowspan="3">`,
      ],
      [`rowspan="3">${NOTE}`, 'rowspan="3">项目'],
    ]),
    md('notes in brackets behind a figure', [
      ['| 50 | 227 |', '| 50（其中修订16件） | 227（含失效 3 件） |'],
    ]),
    cells('a change of nothing, and a minus sign of its own', [['\t-233', '\t−233']]),
    cells('the unit in the header of the author', [
      ['采购总金额', '采购总金额（万元）'],
      ['13619万元', '13619'],
    ]),
    cells('the unit in a line below the table', [
      ['13619万元', '13619'],
      [
        '三、收到和处理政府信息公开申请情况',
        '注：采购总金额单位为万元。\n三、收到和处理政府信息公开申请情况',
      ],
    ]),
    ...[
      '云川市人民政府',
      '云川市人民政府办公室',
      '云川省人民政府办公厅',
      '云川自治州人民政府',
      '云川壮族自治区人民政府',
      '云川地区行政公署',
      '国家税务总局云川县税务局',
      '国务院国有资产监督管理委员会',
      '自然资源部',
    ].map((organ) => organWithRegulations(organ, [])),
  ],
  'table-row-extra': [
    md(
      'a row of the author’s own and the numbers below it: one finding',
      [
        [
          `| ${RESULTS}／（四）无法提供／2.没有`,
          `| ${RESULTS}／（四）无法提供／2.信息不存在 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| ${RESULTS}／（四）无法提供／3.没有`,
        ],
        ['3.补正后', '4.补正后'],
      ],
      ['table-row-extra'],
    ),
  ],
  'table-row-order': [
    swapped(
      'two rows changed places',
      `${RESULTS}／（三）不予公开／1.属于国家秘密`,
      `${RESULTS}／（三）不予公开／3.危及“三安全一稳定”`,
      ['table-row-order'],
    ),
    swapped('the first row comes last', '一、本年新收政府信息公开申请数量', '四、结转下年度继续办理', [
      'table-row-order',
    ]),
    swapped('within a block', '行政处罚', '行政强制', ['table-row-order']),
  ],
  'table-header-nonstandard': [
    md('a character lost', [['现行有效件数', '现行有效件']], ['table-header-nonstandard']),
    md(
      'without its unit: whether the figure is in 万元 is for the author to say',
      [['本年收费金额（单位：万元）', '本年收费金额']],
      ['table-header-nonstandard'],
    ),
    html(
      'in spans',
      [['社会公益组织', '<span>社会</span><span>公益组只</span>']],
      ['table-header-nonstandard'],
    ),
    cells('one cell a line', [['对外公开总数量', '对外公开数量']], ['table-header-nonstandard']),
    md('the same unit in fewer words', [['（单位：万元）', '（万元）']], ['table-header-nonstandard']),
  ],
  'table-label-nonstandard': [
    md('misspelt', [['其他法律行政法规禁止公开', '其他法律行政法规禁公开']], ['table-label-nonstandard']),
    md(
      'so much is lost that the author is asked',
      [['其他法律行政法规禁止公开', '其他法律行政止公开']],
      ['table-label-nonstandard'],
    ),
    cells('只记 for 只计', [['只计', '只记']], ['table-label-nonstandard']),
    md('the name of 2019', [['| 行政规范性文件 |', '| 规范性文件 |']], ['table-label-nonstandard']),
    md('a wrong number', [['（四）无法提供／2.', '（四）无法提供／3.']], ['table-label-nonstandard']),
    html(
      'in spans',
      [['1.属于国家秘密', '<span>1.属</span><span>于国家机密</span>']],
      ['table-label-nonstandard'],
    ),
    pandoc('without its number', [['（一）予以公开', '予已公开']], ['table-label-nonstandard']),
  ],
  'table-note-missing': [
    html('another word in the corner', [[NOTE, '项目']], ['table-note-missing']),
    html('a blank corner', [[NOTE, '']], ['table-note-missing']),
    cells('a blank corner, one cell a line', [[NOTE, '']], ['table-note-missing']),
  ],
  'cell-placeholder': [
    md(
      'dashes in a row',
      [['| 1408 | 21 | 0 | 0 | 2 | 0 | 1431 |', '| 1408 | 21 | - | - | 2 | - | 1431 |']],
      ['cell-placeholder'],
    ),
    html(
      'in another word that is no 0',
      [['<td colspan="3">59237.2449</td>', '<td colspan="3">不适用</td>']],
      ['cell-placeholder'],
    ),
    cells(
      'a slash, one cell a line',
      [['行政强制\n\t87\n\t+88\n\t0', '行政强制\n\t87\n\t+88\n\t/']],
      ['cell-placeholder'],
    ),
    dashesForAll,
  ],
  'cell-number-format': [
    md(
      'thousands separators, units and notes in cells',
      [
        ['| 1573179 |', '| 1,573,179 |'],
        ['| 50 | 227 |', '| 50（其中修订16件） | 227件 |'],
      ],
      ['cell-number-format'],
    ),
    html(
      'full width, in spans',
      [
        ['<td>3402</td>', '<td><span>３４</span><span>０２</span></td>'],
        ['59237.2449', '59,237．2449'],
      ],
      ['cell-number-format', 'cell-number-format'],
    ),
    cells(
      'full width, one cell a line',
      [
        ['\t-233', '\t－２３３'],
        ['\t4448', '\t4 448项'],
      ],
      ['cell-number-format'],
    ),
  ],
  'fee-unit': [
    md('in 元', [['| 72701.2578 |', '| 727012578元 |']], ['fee-unit']),
    md('the unit once more', [['| 72701.2578 |', '| 72701.2578万元 |']], ['fee-unit']),
    md('in 亿元', [['| 72701.2578 |', '| 7.27012578亿元 |']], ['fee-unit']),
    html(
      'another unit in the header',
      [['本年收费金额（单位：万元）', '本年收费金额（单位：元）']],
      ['fee-unit'],
    ),
  ],
  'procurement-unit-missing': [
    cells('no unit', [['13619万元', '13619']], ['procurement-unit-missing']),
    cells('nothing was bought', [['13619万元', '0']]),
  ],
  'delta-sign': [
    cells('a bare figure', [['\t+794', '\t794']], ['delta-sign']),
    cells(
      'a word for the sign',
      [
        ['\t-233', '\t减少２３３项'],
        ['\t+794', '\t增794'],
      ],
      ['delta-sign', 'delta-sign'],
    ),
  ],
  'regulation-authority': [
    townWithRegulations,
    ...[
      '云川县人民政府',
      '云川县人民政府办公室',
      '云川市东湖区人民政府',
      '云川市教育局',
      '云川省财政厅',
      '云川市高新技术产业开发区管委会',
      '云川市东湖区南门街道办事处',
    ].map((organ) => organWithRegulations(organ, ['regulation-authority'])),
  ],
};
