/** What is said of a report begun from last year's: of its marks, and by those who make it. */
export const nextReportZhCN = {
  'template-residue.cells': '{table}还有 {count} 格待填，先是“{row}”的“{column}”',
  'template-residue.last-year': '“{text}”是上年年报的内容，请改为本年的，或核实后保留',
  'template-residue.last-year-cell': '{table}“{row}”的“{column}”待填，上年是 {text}',
  'template-residue.doubtful-cell':
    '{table}“{row}”的“{column}”待核对：从上年年报推算是 {text}，但上年的数对不上',
  'template-residue.doubtful': '“{text}”来自上年年报中对不上的数，请核对后填写',
  'fix.replace-mark': '改为“{text}”',
  'fix.keep-marked': '核实无误，保留“{text}”',
  'fix.open-totals': '按勾稽关系填写 {count} 个合计',
  'fix.open-zeros': '把待填的 {count} 格都填为 0（合计除外）',
  'next-report.not-report': '这不是政府信息公开工作年度报告，不能以它为底稿',
  'next-report.no-year': '看不出这是哪一年的年报，不能以它为底稿。请先在标题中写明年份',
  'next-report.off': '年报检查已停用（设置 govreport.enable），不能新建底稿',
  'next-report.not-found': '找不到这份年报',
  'cli.new-from-or-organ': 'new 需要 --from 上年年报，或者 --organ 机关名称 和 --year 年份',
  'cli.new-from-and-organ': '--from 与 --organ、--year 不能同时使用',
  'cli.new-refused': '{path}：{reason}',
  'cli.new-ending':
    '{path}：new 只能写成 Markdown 或纯文本，文件名请以 .md、.markdown、.txt 或 .govreport 结尾',
  'cli.new-written': '{path}：已写入 {year} 年年报底稿，【】中的内容都要填写或核对',
  'cli.exists': '{path}：文件已存在，没有覆盖。请换一个文件名',
} as const;
