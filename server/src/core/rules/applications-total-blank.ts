import { blankTotals } from './blank-total.ts';
import { defineRule } from './rule.ts';

/** A total of 表三 left blank where its parts are not: not a wrong sum, but not a total either. */
export const applicationsTotalBlank = defineRule(
  {
    id: 'applications-total-blank',
    severity: 'warning',
    fix: 'safe',
    tag: 'arithmetic',
    source: '表三“总计”的含义',
  },
  (context) => blankTotals(context, 'applications-total-blank'),
);
