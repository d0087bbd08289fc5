import { acrossYearsFindings } from './across-years-finding.ts';
import { defineRule } from './rule.ts';

/** 上一年项目数量 of 2020 is what the report of 2019 ends with: its own 上一年项目数量 and its change. */
export const projectStockMismatch = defineRule(
  {
    id: 'project-stock-mismatch',
    severity: 'warning',
    fix: 'none',
    tag: 'neighbours',
    forms: ['2019'],
    source: '“上一年项目数量”“本年增/减”的含义',
  },
  (context) =>
    acrossYearsFindings(context, 'project-stock-mismatch').map((draft) => ({ ...draft, fixes: [] })),
);
