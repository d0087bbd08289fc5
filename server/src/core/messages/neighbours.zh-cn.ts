/** What is said of a report held against those around it: last year's, next year's, those of the organs below. */
export const neighboursZhCN = {
  'carry-over-mismatch':
    '{table}“{row}”的“{column}”为 {stated}，{year}年年报“{other}”为 {computed}，两者应相等，相差 {difference}',
  'carry-over-mismatch.summary': '上年结转与上年年报的结转下年度不一致',
  'stock-mismatch':
    '{table}“{row}”的“{column}”为 {stated}，与{year}年年报衔接不上：{terms}＝{computed}，相差 {difference}',
  'stock-mismatch.summary': '现行有效件数与上年年报衔接不上',
  'project-stock-mismatch':
    '{table}“{row}”的“{column}”为 {stated}，与{year}年年报衔接不上：{terms}＝{computed}，相差 {difference}',
  'project-stock-mismatch.summary': '上一年项目数量与上年年报不符',
  'prior-data-identical': '{table}的全部数据与{year}年年报相同，请核对是否沿用了上年数据',
  'prior-data-identical.summary': '整张表的数据与上年年报相同',
  'prior-text-similar': '“{heading}”有 {percent}% 的文字与{year}年年报相同（数字不计）',
  'prior-text-similar.summary': '大部分文字与上年年报相同',
  'figure-swing': '{table}“{row}”的“{column}”由{year}年的 {before} 变为 {stated}，变化很大，请核对',
  'figure-swing.summary': '主要数据与上年相差十倍以上（收费金额百倍以上）',
  'rollup-mismatch':
    '{table}“{row}”的“{column}”为 {stated}，所属 {count} 份年报合计为 {computed}，相差 {difference}',
  'rollup-mismatch.missing':
    '{count} 个机关的{year}年年报没有找到，或有几份互不相同（{names}），未与下级年报核对合计',
  'rollup-mismatch.summary': '与下级年报的合计不符',
  'related.cell-elsewhere': '{year}年年报“{row}”的“{column}”：{value}',
  'related.last-year': '{year}年年报的{table}',
  'related.passage': '与{year}年年报相同：{text}…',
  'related.passage-elsewhere': '{year}年年报中的同一段：{text}…',
  'related.part': '{organ}：{value}',
} as const;
