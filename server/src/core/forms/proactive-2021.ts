import type { BlockForm, ColumnForm, TableForm } from './form.ts';

const decisions: ColumnForm = {
  id: 'decisions',
  label: '本年处理决定数量',
  aliases: ['本年处理决定件数'],
  type: 'count',
};

const blocks: readonly BlockForm[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      { id: 'issued', label: '本年制发件数', type: 'count' },
      { id: 'repealed', label: '本年废止件数', type: 'count' },
      { id: 'valid', label: '现行有效件数', aliases: ['现行有效件'], type: 'count' },
    ],
    rows: [
      { id: 'regulations', path: ['规章'], reservedColumns: ['issued', 'repealed', 'valid'] },
      { id: 'normative', path: ['行政规范性文件'], variants: ['规范性文件'] },
    ],
  },
  {
    caption: '第二十条第（五）项',
    columns: [decisions],
    columnSpans: [3],
    rows: [{ id: 'licences', path: ['行政许可'] }],
  },
  {
    caption: '第二十条第（六）项',
    columns: [decisions],
    columnSpans: [3],
    rows: [
      { id: 'penalties', path: ['行政处罚'] },
      { id: 'coercion', path: ['行政强制'] },
    ],
  },
  {
    caption: '第二十条第（八）项',
    columns: [
      {
        id: 'amount',
        label: '本年收费金额（单位：万元）',
        aliases: ['本年收费金额', '本年收费金额（万元）'],
        type: 'amount',
        unit: '万元',
      },
    ],
    columnSpans: [3],
    rows: [{ id: 'fees', path: ['行政事业性收费'] }],
  },
];

/** 表二 of 国办公开办函〔2021〕30号, for report years from 2021 on. */
export const proactiveTable2021: TableForm = {
  name: '表二',
  pinyin: 'biaoer',
  section: '二',
  layout: 'blocks',
  corner: '信息内容',
  blocks,
  relations: [
    {
      // The stock of last year that follows from this year's figures.
      rule: 'valid-stock-underflow',
      kind: 'at-least-zero',
      along: 'row',
      within: ['regulations', 'normative'],
      terms: [
        { id: 'valid', sign: 1 },
        { id: 'issued', sign: -1 },
        { id: 'repealed', sign: 1 },
      ],
      status: 'inferred',
    },
  ],
  yearOnYear: [
    ...['licences', 'penalties', 'coercion'].map((row) => ({ row, column: 'decisions' })),
    { row: 'normative', column: 'issued' },
    { row: 'normative', column: 'valid' },
    { row: 'fees', column: 'amount' },
  ],
};
