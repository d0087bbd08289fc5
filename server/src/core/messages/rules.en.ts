import type { rulesZhCN } from './rules.zh-cn.ts';

/** The same in English. */
export const rulesEn: Record<keyof typeof rulesZhCN, string> = {
  'title-missing': 'No title found; it should read “〔organ〕〔year〕年政府信息公开工作年度报告”',
  'title-missing.summary': 'The report has no title',
  'section-missing': 'Section “{heading}” is missing',
  'section-missing.summary': 'One of the six statutory sections is missing',
  'section-order': '“{heading}” is out of place: the six sections come in the order 一 to 六',
  'section-order.number': '“{heading}” is numbered “{stated}”',
  'section-order.summary': 'Sections out of order or misnumbered',
  'section-duplicate': '“{heading}” appears more than once',
  'section-duplicate.summary': 'A section appears twice',
  'section-empty': '“{heading}” has no content',
  'section-empty.summary': 'Nothing below a heading',
  'section-heading-nonstandard': 'Heading “{stated}” should read “{heading}”',
  'section-heading-nonstandard.summary': 'A heading in other words than the official form’s',
  'table-missing': '“{section}” holds no {table}',
  'table-missing.summary': 'A section that has to hold a table has none',
  'table-unreadable':
    '{table} could not be read in full ({read} of {due} rows); what was not read was not checked. Use a Markdown table or text with one cell a line',
  'table-unreadable.summary': 'A table in a form that can’t be read; not checked',
  'format-year-mismatch': '{table} of the {year} report should follow {due}; it follows {found}',
  'format-year-mismatch.summary': 'A table in the format of other report years',
  'table-shape':
    '{table} “{row}” should have {expected} value cells but has {actual}; its values may stand in wrong columns and were not checked',
  'table-shape.summary': 'A row with a cell too few or too many',
  'table-row-missing': '{table} lacks the row “{row}”',
  'table-row-missing.summary': 'A row of the official form is missing',
  'table-row-extra': '{table} has a row the official form does not have: “{row}”',
  'table-row-extra.repeated': '{table} repeats the row “{row}”',
  'table-row-extra.summary': 'A row the official form does not have',
  'cell-not-number': '{table} “{row}”, “{column}” should be a number, not “{text}”',
  'cell-not-number.summary': 'Words in a cell for a number',
  'cell-not-integer': '{table} “{row}”, “{column}” should be a whole number, not “{text}”',
  'cell-not-integer.summary': 'A count that is not whole',
  'cell-negative': '{table} “{row}”, “{column}” can’t be negative: “{text}”',
  'cell-negative.summary': 'A negative count or amount',
  'cell-blank': '{table} has {count} blank cells; they count as 0, better write the 0',
  'cell-blank.all': '{table} is not filled in yet ({count} blank cells)',
  'cell-blank.summary': 'Blank cells, better filled with 0',
  'applications-balance':
    '{table}, column “{place}” does not balance: {left} make {leftSum}; {right} make {rightSum}; difference {difference}',
  'applications-balance.summary': 'Items 一 and 二 together differ from items 三 and 四 together',
  'applications-outcomes-total':
    '{table}, column “{place}”: （七）总计 states {stated}, the outcomes add up to {computed} ({terms}); difference {difference}',
  'applications-outcomes-total.summary': '（七）总计 differs from the sum of the outcomes',
  'applications-row-total':
    '{table}, row “{place}”: 总计 states {stated}, the applicants add up to {computed} ({terms}); difference {difference}',
  'applications-row-total.summary': '总计 differs from the sum of the kinds of applicants',
  'litigation-total':
    '{table} “{place}”: 总计 states {stated}, the four results add up to {computed} ({terms}); difference {difference}',
  'litigation-total.summary': '总计 differs from the sum of the four results',
  'delta-underflow':
    '{table} “{row}”: last year’s items and this year’s change add up to {computed} ({terms}), less than 0',
  'delta-underflow.summary': 'Last year’s items and this year’s change add up to less than 0',
  'published-exceeds-total':
    '{table} “{row}”: more published this year than altogether ({terms} = {computed})',
  'published-exceeds-total.summary': 'More published this year than altogether',
  'valid-stock-underflow':
    '{table} “{row}”: valid − issued + repealed is {computed} ({terms}): last year’s stock would be negative',
  'valid-stock-underflow.summary':
    'Last year’s stock, as it follows from this year’s figures, would be negative',
  'applications-total-blank.summary': 'A total of 表三 is not filled in',
  'total-blank': '{table} “{row}”, “{column}” is not filled in; the parts add up to {computed}',
  'applications-only-total-filled': '{table} states totals only, no figures by kind of applicant',
  'applications-only-total-filled.summary': '表三 states totals only',
  'extraction-artifact': 'Left over from conversion: “{text}”',
  'extraction-artifact.summary': 'Marks or invisible characters left over from conversion',
  'internal-error':
    'The check {rule} broke down and was left out ({detail}). This is a fault of govreport: please report it',
  'internal-error.reading':
    'Reading this text broke down; nothing was checked. This is a fault of govreport: please report it',
  more: 'and {count} more',
  'related.cell': '{cell}: {text}',
  'related.first': 'First seen here',
  'fix.set-total': 'Set the total to {value}',
  'fix.fill-total': 'Fill in the total {value}',
  'fix.fill-zeros': 'Fill the {count} blank cells of {table} with 0',
  'fix.insert-section': 'Insert “{heading}”',
  'fix.insert-table': 'Insert {table}',
  'fix.standard-heading': 'Change to “{heading}”',
  'fix.renumber': 'Renumber to “{number}”',
  'fix.remove': 'Remove “{text}”',
};
