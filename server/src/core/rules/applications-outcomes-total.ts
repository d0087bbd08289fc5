import { message } from '../messages/message.ts';
import { defineRule } from './rule.ts';
import { equationArgs, resultsOf, sumFinding } from './sum-finding.ts';

/** （七）总计 of 表三 is the sum of the outcomes （一）to（六）, in each column. */
export const applicationsOutcomesTotal = defineRule(
  {
    id: 'applications-outcomes-total',
    severity: 'error',
    fix: 'review',
    tag: 'arithmetic',
    source: '表三“（七）总计”的含义',
  },
  function* (context) {
    for (const result of resultsOf(context, 'applications-outcomes-total', 'fails')) {
      yield* sumFinding(context, result, message('applications-outcomes-total', equationArgs(result)));
    }
  },
);
