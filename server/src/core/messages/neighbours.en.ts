import type { neighboursZhCN } from './neighbours.zh-cn.ts';

export const neighboursEn: Readonly<Record<keyof typeof neighboursZhCN, string>> = {
  'carry-over-mismatch':
    '{table} “{row}”, “{column}” is {stated}; “{other}” in the report of {year} is {computed}. They should be equal; difference {difference}',
  'carry-over-mismatch.summary': '上年结转 differs from what last year’s report carried over',
  'stock-mismatch':
    '{table} “{row}”, “{column}” is {stated}, which does not follow from the report of {year}: {terms} = {computed}; difference {difference}',
  'stock-mismatch.summary': '现行有效件数 does not follow from last year’s report',
  'project-stock-mismatch':
    '{table} “{row}”, “{column}” is {stated}, which does not follow from the report of {year}: {terms} = {computed}; difference {difference}',
  'project-stock-mismatch.summary': '上一年项目数量 does not follow from last year’s report',
  'prior-data-identical':
    'All figures of {table} are those of the report of {year}: check that they are this year’s',
  'prior-data-identical.summary': 'All figures of a table are last year’s',
  'prior-text-similar': '{percent} % of “{heading}” stands in the report of {year}, figures aside',
  'prior-text-similar.summary': 'Most of a section stands in last year’s report',
  'figure-swing':
    '{table} “{row}”, “{column}” went from {before} in {year} to {stated}: a large change, please check',
  'figure-swing.summary': 'A main figure is ten times last year’s, or a tenth (fees: a hundred times)',
  'rollup-mismatch':
    '{table} “{row}”, “{column}” is {stated}; the {count} reports below add up to {computed}; difference {difference}',
  'rollup-mismatch.missing':
    'The {year} reports of {count} organs are not at hand, or there are several that differ ({names}): nothing was added up',
  'rollup-mismatch.summary': 'Differs from what the reports below add up to',
  'related.cell-elsewhere': 'Report of {year}, “{row}”, “{column}”: {value}',
  'related.last-year': '{table} in the report of {year}',
  'related.passage': 'Also in the report of {year}: {text}…',
  'related.passage-elsewhere': 'The passage in the report of {year}: {text}…',
  'related.part': '{organ}: {value}',
};
