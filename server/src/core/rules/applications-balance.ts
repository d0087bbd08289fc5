import { message } from '../messages/message.ts';
import { namedSum } from '../relations/equation.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import { arithmeticValue } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { equationArgs, resultsOf, sumFinding } from './sum-finding.ts';

/** 第一项加第二项之和，等于第三项加第四项之和: the one relation printed in the official form, for each column of 表三. */
export const applicationsBalance = defineRule(
  {
    id: 'applications-balance',
    severity: 'error',
    fix: 'review',
    tag: 'arithmetic',
    source: '表三表头勾稽关系；国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* (context) {
    for (const result of resultsOf(context, 'applications-balance', 'fails')) {
      // Which of the four figures is wrong can't be told from this relation alone: its total is no likelier than others.
      yield* sumFinding(context, result, message('applications-balance', balanceArgs(result)), false);
    }
  },
);

/** Both sides as the form words them: what came in, and what was done with it. */
function balanceArgs(result: RelationResult): Record<string, string | number> {
  const { instance } = result;
  const incoming = instance.terms.filter(({ sign }) => sign > 0).map(({ at }) => at);
  const outgoing = [
    ...(instance.total ? [instance.total] : []),
    ...instance.terms.filter(({ sign }) => sign < 0).map(({ at }) => at),
  ];
  const add = (cells: typeof incoming): number =>
    cells.reduce((sum, { cell }) => sum + (arithmeticValue(cell) ?? 0), 0);
  return {
    ...equationArgs(result),
    left: namedSum(instance, incoming),
    leftSum: add(incoming),
    right: namedSum(instance, outgoing),
    rightSum: add(outgoing),
  };
}
