import type { ColumnForm, RelationForm, RowForm, TableForm } from './form.ts';

/**
 * 表三 收到和处理政府信息公开申请情况. Both formats print the same table but for （六）其他处理: one row in
 * 〔2019〕60号, three in 〔2021〕30号.
 */
export function applicationsTable(otherHandling: readonly RowForm[]): TableForm {
  const outcomes = [...outcomesBeforeOther, ...otherHandling];
  return {
    name: '表三',
    pinyin: 'biaosan',
    section: '三',
    layout: 'matrix',
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    plainCorner: '办理情况',
    columnsTitle: '申请人情况',
    blocks: [
      {
        columns,
        rows: [
          {
            id: 'r1',
            path: ['一、本年新收政府信息公开申请数量'],
            aliases: ['本年新收申请数量', '新收政府信息公开申请数量'],
          },
          { id: 'r2', path: ['二、上年结转政府信息公开申请数量'], aliases: ['上年结转申请数量'] },
          ...outcomes,
          { id: 'r3.7', path: [RESULTS, '（七）总计'], aliases: ['总计', '合计', '（七）合计'] },
          { id: 'r4', path: ['四、结转下年度继续办理'] },
        ],
      },
    ],
    relations: relations(outcomes.map((row) => row.id)),
    yearOnYear: [{ row: 'r1', column: 'total' }],
  };
}

const RESULTS = '三、本年度办理结果';
const REFUSED = '（三）不予公开';
const UNABLE = '（四）无法提供';
const NOT_HANDLED = '（五）不予处理';
const OTHER_HANDLING = '（六）其他处理';

/** The row that 〔2019〕60号 has for （六）. */
export const otherHandling2019: readonly RowForm[] = [
  { id: 'r3.6', path: [RESULTS, OTHER_HANDLING], aliases: ['其他'] },
];

/** The three rows that 〔2021〕30号 has for （六）. */
export const otherHandling2021: readonly RowForm[] = [
  {
    id: 'r3.6.1',
    path: [RESULTS, OTHER_HANDLING, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    aliases: ['逾期不补正', '申请人无正当理由逾期不补正'],
    basis: '第三十条',
  },
  {
    id: 'r3.6.2',
    path: [
      RESULTS,
      OTHER_HANDLING,
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ],
    aliases: ['逾期不缴费', '逾期未缴费', '申请人逾期未按收费通知要求缴纳费用'],
    basis: '第四十二条；国办函〔2020〕109号',
  },
  { id: 'r3.6.3', path: [RESULTS, OTHER_HANDLING, '3.其他'] },
];

const outcomesBeforeOther: readonly RowForm[] = [
  { id: 'r3.1', path: [RESULTS, '（一）予以公开'], basis: '第三十六条第（一）项、第（二）项' },
  {
    id: 'r3.2',
    path: [RESULTS, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    aliases: ['部分公开'],
    variants: [
      '（二）部分公开（区分处理的，只记这一情形，不计其他情形）',
      '（二）部分公开（区分处理的，只记这一情形，不记其他情形）',
      '（二）部分公开（区分处理的，只计这一情形，不记其他情形）',
    ],
    basis: '第三十七条',
  },
  { id: 'r3.3.1', path: [RESULTS, REFUSED, '1.属于国家秘密'], aliases: ['国家秘密'], basis: '第十四条' },
  {
    id: 'r3.3.2',
    path: [RESULTS, REFUSED, '2.其他法律行政法规禁止公开'],
    aliases: ['法律行政法规禁止公开', '法律法规禁止公开'],
    basis: '第十四条',
  },
  {
    id: 'r3.3.3',
    path: [RESULTS, REFUSED, '3.危及“三安全一稳定”'],
    aliases: ['三安全一稳定'],
    basis: '第十四条',
  },
  {
    id: 'r3.3.4',
    path: [RESULTS, REFUSED, '4.保护第三方合法权益'],
    aliases: ['第三方合法权益'],
    basis: '第十五条、第三十二条',
  },
  {
    id: 'r3.3.5',
    path: [RESULTS, REFUSED, '5.属于三类内部事务信息'],
    aliases: ['三类内部事务信息', '内部事务信息'],
    basis: '第十六条第一款',
  },
  {
    id: 'r3.3.6',
    path: [RESULTS, REFUSED, '6.属于四类过程性信息'],
    aliases: ['四类过程性信息', '过程性信息'],
    basis: '第十六条第二款',
  },
  {
    id: 'r3.3.7',
    path: [RESULTS, REFUSED, '7.属于行政执法案卷'],
    aliases: ['行政执法案卷', '执法案卷'],
    basis: '第十六条第二款',
  },
  {
    id: 'r3.3.8',
    path: [RESULTS, REFUSED, '8.属于行政查询事项'],
    aliases: ['行政查询事项'],
    basis: '第三十六条第（七）项',
  },
  {
    id: 'r3.4.1',
    path: [RESULTS, UNABLE, '1.本机关不掌握相关政府信息'],
    aliases: ['不掌握相关政府信息', '本机关不掌握'],
    basis: '第三十六条第（四）项、第（五）项',
  },
  {
    id: 'r3.4.2',
    path: [RESULTS, UNABLE, '2.没有现成信息需要另行制作'],
    aliases: ['没有现成信息', '需要另行制作'],
    basis: '第三十八条',
  },
  {
    id: 'r3.4.3',
    path: [RESULTS, UNABLE, '3.补正后申请内容仍不明确'],
    aliases: ['补正后仍不明确', '申请内容仍不明确'],
    basis: '第三十条',
  },
  {
    id: 'r3.5.1',
    path: [RESULTS, NOT_HANDLED, '1.信访举报投诉类申请'],
    aliases: ['信访举报投诉类', '信访投诉举报类申请'],
    basis: '第三十九条第一款',
  },
  { id: 'r3.5.2', path: [RESULTS, NOT_HANDLED, '2.重复申请'], basis: '第三十六条第（六）项' },
  {
    id: 'r3.5.3',
    path: [RESULTS, NOT_HANDLED, '3.要求提供公开出版物'],
    aliases: ['提供公开出版物'],
    basis: '第三十九条第二款',
  },
  {
    id: 'r3.5.4',
    path: [RESULTS, NOT_HANDLED, '4.无正当理由大量反复申请'],
    aliases: ['大量反复申请'],
    basis: '第三十五条',
  },
  {
    id: 'r3.5.5',
    path: [RESULTS, NOT_HANDLED, '5.要求行政机关确认或重新出具已获取信息'],
    aliases: ['确认或重新出具已获取信息'],
  },
];

const ENTITIES = '法人或其他组织';

const columns: readonly ColumnForm[] = [
  { id: 'natural', label: '自然人', type: 'count' },
  { id: 'business', label: '商业企业', group: ENTITIES, type: 'count' },
  { id: 'research', label: '科研机构', group: ENTITIES, type: 'count' },
  { id: 'charity', label: '社会公益组织', group: ENTITIES, type: 'count' },
  { id: 'legal', label: '法律服务机构', group: ENTITIES, type: 'count' },
  { id: 'other', label: '其他', group: ENTITIES, type: 'count' },
  { id: 'total', label: '总计', aliases: ['合计'], type: 'count' },
];

function relations(outcomes: readonly string[]): RelationForm[] {
  const plus = (id: string) => ({ id, sign: 1 as const });
  return [
    {
      // 第一项加第二项之和，等于第三项加第四项之和: printed in the form. 第三项 is its 总计 row.
      rule: 'applications-balance',
      kind: 'equals',
      along: 'column',
      total: 'r3.7',
      terms: [plus('r1'), plus('r2'), { id: 'r4', sign: -1 }],
      status: 'official',
    },
    {
      rule: 'applications-outcomes-total',
      kind: 'equals',
      along: 'column',
      total: 'r3.7',
      terms: outcomes.map(plus),
      blankTotalRule: 'applications-total-blank',
      confirmedBy: ['applications-balance'],
      status: 'definition',
    },
    {
      rule: 'applications-row-total',
      kind: 'equals',
      along: 'row',
      total: 'total',
      terms: columns.filter((column) => column.id !== 'total').map((column) => plus(column.id)),
      blankTotalRule: 'applications-total-blank',
      status: 'definition',
    },
  ];
}
