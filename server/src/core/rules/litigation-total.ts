import { message } from '../messages/message.ts';
import { blankTotals } from './blank-total.ts';
import { defineRule } from './rule.ts';
import { equationArgs, resultsOf, sumFinding } from './sum-finding.ts';

/**
 * 总计 of each of the three groups of 表四 is 结果维持 + 结果纠正 + 其他结果 + 尚未审结. Left blank beside its parts it is no
 * wrong sum: it is said to be blank, and may be filled in. It stays an error, since nothing else in the table holds the
 * parts to anything: with a warning, a wrong part beside a blank total would pass.
 */
export const litigationTotal = defineRule(
  { id: 'litigation-total', severity: 'error', fix: 'safe', tag: 'arithmetic', source: '表四“总计”的含义' },
  function* (context) {
    for (const result of resultsOf(context, 'litigation-total', 'fails')) {
      yield* sumFinding(context, result, message('litigation-total', equationArgs(result)));
    }
    yield* blankTotals(context, 'litigation-total');
  },
);
