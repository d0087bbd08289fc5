/** What the table preview and the printed page say. */
export const previewZhCN = {
  'preview.table-unreadable': '{table}未能完整读取，这里不画，也没有核对。',
  'preview.table-missing': '报告中没有{table}。',
  'preview.balance': '勾稽',
  'preview.balance-holds': '平',
  'preview.balance-holds.long': '{column}：第一项加第二项之和等于第三项加第四项之和',
  'preview.balance-fails': '{difference}',
  'preview.balance-fails.long': '{column}：第一项加第二项之和减去第三项加第四项之和，相差 {difference}',
  'preview.balance-unknown': '—',
  'preview.balance-unknown.long': '{column}：有数未填或未能读出，没有核对',
  'preview.verdict.holds': '核对 {checked} 项勾稽关系，全部成立',
  'preview.verdict.fails': '核对 {checked} 项勾稽关系，{holding} 项成立，{failing} 项不成立',
  'preview.verdict.blank': '{blank} 项总计未填',
  'preview.verdict.unchecked': '{unchecked} 项未能核对',
  'preview.verdict.and': '；',
  'preview.refused.no-number': '“{text}”不是数字，没有写入',
  'preview.refused.no-cell': '文中没有这一格，没有写入',
} as const;
