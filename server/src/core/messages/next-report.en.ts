import type { nextReportZhCN } from './next-report.zh-cn.ts';

export const nextReportEn: Record<keyof typeof nextReportZhCN, string> = {
  'template-residue.cells': '{table}: {count} cells to be filled in, first “{column}” of “{row}”',
  'template-residue.last-year':
    '“{text}” is from last year’s report: put this year’s in its place, or keep it if it is still right',
  'template-residue.last-year-cell':
    '{table}: “{column}” of “{row}” to be filled in, last year it was {text}',
  'template-residue.doubtful-cell':
    '{table}: “{column}” of “{row}” to be looked up: {text} by last year’s report, whose figures don’t add up',
  'template-residue.doubtful':
    '“{text}” comes from figures that don’t add up in last year’s report: look it up',
  'fix.replace-mark': 'Change to “{text}”',
  'fix.keep-marked': 'It is right: keep “{text}”',
  'fix.open-totals': 'Fill in {count} totals that follow from the other cells',
  'fix.open-zeros': 'Fill {count} open cells with 0 (totals aside)',
  'next-report.not-report': 'This is no annual report on government information disclosure to begin from',
  'next-report.no-year':
    'It can’t be told which year this report is about. Put the year into its title first',
  'next-report.off': 'Reports are not looked at, since govreport.enable is off: no draft was made',
  'next-report.not-found': 'This report can’t be found',
  'cli.new-from-or-organ': 'new needs --from with last year’s report, or --organ and --year',
  'cli.new-from-and-organ': '--from does not go with --organ and --year',
  'cli.new-refused': '{path}: {reason}',
  'cli.new-ending':
    '{path}: new writes Markdown or plain text only: end the name in .md, .markdown, .txt or .govreport',
  'cli.new-written':
    '{path}: draft of the report of {year} written; what stands in 【】 has to be filled in or looked over',
  'cli.exists': '{path}: there is such a file already, and it was not overwritten. Choose another name',
};
