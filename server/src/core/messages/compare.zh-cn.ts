/** What the year-on-year view says. */
export const compareZhCN = {
  'compare.refused.no-report': '两份文件中有不是政府信息公开工作年度报告的，或者文字是乱码，无法对比',
  'compare.refused.no-year': '有一份年报看不出是哪一年度的，无法对比',
  'compare.refused.same-year': '两份都是 {year} 年度的年报，没有上年可以对比',
  'compare.refused.not-found': '没有找到同一机关上一年度的年报',
  'compare.note.other-organ': '机关名称不同：“{before}”和“{after}”。跨年的关系只在同一机关之间成立',
  'compare.note.years-apart': '{before} 年与 {after} 年不是相邻年度，不核对跨年的关系',
  'compare.asked.within-year': '按本年报：{terms}＝{value}',
  'compare.asked.across-years': '按上年年报：{terms}＝{value}',
  'compare.asked.handed-on': '上年年报的“{name}”',
  'compare.column.before': '上年（{year}）',
  'compare.column.after': '本年（{year}）',
  'compare.column.change': '增减',
  'compare.column.percent': '增减%',
  'compare.column.asked': '应为',
  'compare.absent': '无此项',
  'compare.nothing': '没有不为 0 的数，也没有应改的数。--all 列出全部',
} as const;
