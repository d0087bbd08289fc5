import { acrossYearsFindings } from './across-years-finding.ts';
import { defineRule } from './rule.ts';

/**
 * 现行有效件数 is last year's, with what was issued this year and without what was repealed. Documents that expire and
 * re-counts break it legitimately: it warns, and nothing is offered.
 */
export const stockMismatch = defineRule(
  {
    id: 'stock-mismatch',
    severity: 'warning',
    fix: 'none',
    tag: 'neighbours',
    forms: ['2021'],
    source: '“现行有效件数”“制发”“废止”的含义',
  },
  (context) => acrossYearsFindings(context, 'stock-mismatch').map((draft) => ({ ...draft, fixes: [] })),
);
