import type { compareZhCN } from './compare.zh-cn.ts';

/** The same in English. */
export const compareEn: Record<keyof typeof compareZhCN, string> = {
  'compare.refused.no-report':
    'One of the two is no annual report, or its text is gibberish: they can’t be compared',
  'compare.refused.no-year': 'One of the reports doesn’t say of which year it is: they can’t be compared',
  'compare.refused.same-year': 'Both reports are of {year}: there is no year before to compare with',
  'compare.refused.not-found': 'No report of the same organ for the year before was found',
  'compare.note.other-organ':
    'The organs have different names: “{before}” and “{after}”. What holds from year to year holds for one organ only',
  'compare.note.years-apart':
    '{before} and {after} are more than a year apart: what holds from year to year is not checked',
  'compare.asked.within-year': 'by this report: {terms}＝{value}',
  'compare.asked.across-years': 'by last year’s report: {terms}＝{value}',
  'compare.asked.handed-on': '“{name}” of last year’s report',
  'compare.column.before': 'last year ({year})',
  'compare.column.after': 'this year ({year})',
  'compare.column.change': 'change',
  'compare.column.percent': 'change %',
  'compare.column.asked': 'asked',
  'compare.absent': 'none',
  'compare.nothing': 'Every figure is 0, and none is asked to be another. --all lists them',
};
