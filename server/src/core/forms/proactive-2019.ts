import type { BlockForm, ColumnForm, TableForm } from './form.ts';

const stock: ColumnForm = {
  id: 'previous',
  label: '上一年项目数量',
  aliases: ['上一年度项目数量'],
  type: 'count',
};
const delta: ColumnForm = {
  id: 'delta',
  label: '本年增/减',
  aliases: ['本年增减', '本年增（减）', '本年度增/减'],
  type: 'delta',
};
const decisions: ColumnForm = {
  id: 'decisions',
  label: '处理决定数量',
  aliases: ['本年处理决定数量'],
  type: 'count',
};

const blocks: readonly BlockForm[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      { id: 'made', label: '本年新制作数量', aliases: ['本年制作数量'], type: 'count' },
      { id: 'published', label: '本年新公开数量', aliases: ['本年公开数量'], type: 'count' },
      { id: 'publicTotal', label: '对外公开总数量', aliases: ['对外公开数量'], type: 'count' },
    ],
    columnSpans: [1, 2, 1],
    rows: [
      { id: 'regulations', path: ['规章'], reservedColumns: ['made'] },
      { id: 'normative', path: ['规范性文件'], variants: ['行政规范性文件'] },
    ],
  },
  {
    caption: '第二十条第（五）项',
    columns: [stock, delta, decisions],
    columnSpans: [1, 2, 1],
    rows: [
      { id: 'licences', path: ['行政许可'] },
      { id: 'services', path: ['其他对外管理服务事项'] },
    ],
  },
  {
    caption: '第二十条第（六）项',
    columns: [stock, delta, decisions],
    columnSpans: [1, 2, 1],
    rows: [
      { id: 'penalties', path: ['行政处罚'] },
      { id: 'coercion', path: ['行政强制'] },
    ],
  },
  {
    caption: '第二十条第（八）项',
    columns: [stock, delta],
    columnSpans: [2, 2],
    rows: [{ id: 'fees', path: ['行政事业性收费'] }],
  },
  {
    caption: '第二十条第（九）项',
    columns: [
      { id: 'projects', label: '采购项目数量', type: 'count' },
      // The form prints no unit here: authors write 元 or 万元 into the cell.
      { id: 'spending', label: '采购总金额', type: 'amount' },
    ],
    columnSpans: [2, 2],
    rows: [{ id: 'procurement', path: ['政府集中采购'] }],
  },
];

/** 表二 of 国办公开办函〔2019〕60号, for report years 2019 and 2020. */
export const proactiveTable2019: TableForm = {
  name: '表二',
  pinyin: 'biaoer',
  section: '二',
  layout: 'blocks',
  corner: '信息内容',
  blocks,
  relations: [
    {
      // What is left of last year's items after this year's change can't be fewer than none.
      rule: 'delta-underflow',
      kind: 'at-least-zero',
      along: 'row',
      within: ['licences', 'services', 'penalties', 'coercion', 'fees'],
      terms: [
        { id: 'previous', sign: 1 },
        { id: 'delta', sign: 1 },
      ],
      status: 'definition',
    },
    {
      // The total includes what was published this year.
      rule: 'published-exceeds-total',
      kind: 'at-least-zero',
      along: 'row',
      within: ['regulations', 'normative'],
      terms: [
        { id: 'publicTotal', sign: 1 },
        { id: 'published', sign: -1 },
      ],
      status: 'inferred',
    },
  ],
  stocks: ['publicTotal'],
  yearOnYear: [
    ...['licences', 'services', 'penalties', 'coercion'].map((row) => ({ row, column: 'decisions' })),
    { row: 'normative', column: 'made' },
    { row: 'normative', column: 'publicTotal' },
  ],
};
