import { message } from '../messages/message.ts';
import { defineRule } from './rule.ts';
import { equationArgs, resultsOf, sumFinding } from './sum-finding.ts';

/** 总计 of 表三 is the sum of the six kinds of applicants, in each row. */
export const applicationsRowTotal = defineRule(
  {
    id: 'applications-row-total',
    severity: 'error',
    fix: 'review',
    tag: 'arithmetic',
    source: '表三“总计”列的含义',
  },
  function* (context) {
    for (const result of resultsOf(context, 'applications-row-total', 'fails')) {
      yield* sumFinding(context, result, message('applications-row-total', equationArgs(result)));
    }
  },
);
