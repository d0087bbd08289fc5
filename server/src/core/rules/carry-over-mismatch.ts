import { acrossYearsFindings } from './across-years-finding.ts';
import { defineRule } from './rule.ts';

/** 上年结转 is what last year's report carried over (结转下年度继续办理), in each column of 表三. */
export const carryOverMismatch = defineRule(
  {
    id: 'carry-over-mismatch',
    severity: 'error',
    fix: 'review',
    tag: 'neighbours',
    source: '“上年结转”“结转下年度继续办理”的含义',
  },
  (context) => acrossYearsFindings(context, 'carry-over-mismatch'),
);
