import type { previewZhCN } from './preview.zh-cn.ts';

export const previewEn: Record<keyof typeof previewZhCN, string> = {
  'preview.table-unreadable': '{table} could not be read in full: it is neither drawn nor checked.',
  'preview.table-missing': 'The report has no {table}.',
  'preview.balance': 'Balance',
  'preview.balance-holds': 'even',
  'preview.balance-holds.long': '{column}: items 一 and 二 together equal items 三 and 四 together',
  'preview.balance-fails': '{difference}',
  'preview.balance-fails.long': '{column}: items 一 and 二 less items 三 and 四 make {difference}',
  'preview.balance-unknown': '—',
  'preview.balance-unknown.long': '{column}: a figure is blank or could not be read; not checked',
  'preview.verdict.holds': '{checked} relations checked, all hold',
  'preview.verdict.fails': '{checked} relations checked: {holding} hold, {failing} do not',
  'preview.verdict.blank': '{blank} totals blank',
  'preview.verdict.unchecked': '{unchecked} not checked',
  'preview.verdict.and': '; ',
  'preview.refused.no-number': '“{text}” is not a number; nothing was written',
  'preview.refused.no-cell': 'The text has no such cell; nothing was written',
};
