import type { editingZhCN } from './editing.zh-cn.ts';

/** What is said where the text is changed on request, in English. */
export const editingEn: Record<keyof typeof editingZhCN, string> = {
  'convert.table.pipes': 'Rewrite {table} as a canonical Markdown table',
  'convert.table.html': 'Rewrite {table} as an HTML table (with merged cells)',
  'convert.table.tab-rows': 'Rewrite {table} as rows between tabs',
  'convert.table.tab-cells': 'Rewrite {table} as one cell a line',
  'rename.not-here': 'Nothing to rename here. Put the caret on the name of the organ or on the report year',
  'rename.unreadable': 'This report cannot be read as a whole, so nothing can be renamed',
  'rename.bad-organ':
    'Enter the full name of an organ: at most 40 characters, Chinese characters, letters, digits, brackets and · only',
  'rename.bad-year': 'Enter a year from {first} on, in four digits',
  'rename.sure': 'Name of the organ or report year',
  'rename.review': 'To be confirmed: this may be another organ or another matter',
  'paste.fill': 'Paste as a table of the report: fill in {table}',
  'paste.insert': 'Paste as a table of the report: insert {table}',
};
