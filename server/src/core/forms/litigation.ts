import type { ColumnForm, TableForm } from './form.ts';

const parts: readonly ColumnForm[] = [
  { id: 'upheld', label: '结果维持', type: 'count' },
  { id: 'corrected', label: '结果纠正', type: 'count' },
  { id: 'otherResult', label: '其他结果', type: 'count' },
  { id: 'pending', label: '尚未审结', type: 'count' },
];

/**
 * 表四 政府信息公开行政复议、行政诉讼情况, the same in both formats. Printed as a single line of fifteen values:
 * three groups of five.
 */
export const litigationTable: TableForm = {
  name: '表四',
  pinyin: 'biaosi',
  section: '四',
  layout: 'flat',
  corner: '',
  plainCorner: '情形',
  blocks: [
    {
      columns: [...parts, { id: 'total', label: '总计', aliases: ['合计'], type: 'count' }],
      rows: [
        { id: 'review', path: ['行政复议'] },
        {
          id: 'direct',
          path: ['行政诉讼', '未经复议直接起诉'],
          aliases: ['行政诉讼（未经复议直接起诉）', '未经行政复议直接起诉', '直接起诉'],
        },
        {
          id: 'after',
          path: ['行政诉讼', '复议后起诉'],
          aliases: ['行政诉讼（复议后起诉）', '行政复议后起诉', '经复议后起诉'],
        },
      ],
    },
  ],
  relations: [
    {
      rule: 'litigation-total',
      kind: 'equals',
      along: 'row',
      total: 'total',
      terms: parts.map((column) => ({ id: column.id, sign: 1 as const })),
      blankTotalRule: 'litigation-total',
      status: 'definition',
    },
  ],
  yearOnYear: ['review', 'direct', 'after'].map((row) => ({ row, column: 'total' })),
};
