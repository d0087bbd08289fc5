import { message } from '../messages/message.ts';
import { defineRule } from './rule.ts';
import { resultsOf } from './sum-finding.ts';

/** 表三 with figures in its 总计 column alone: they can't be wrong against parts that are not stated, but parts are due. */
export const applicationsOnlyTotalFilled = defineRule(
  {
    id: 'applications-only-total-filled',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* (context) {
    const first = resultsOf(context, 'applications-row-total', 'totals-only')[0]?.instance.total;
    if (!first) return;
    yield {
      message: message('applications-only-total-filled', { table: first.table.table.name }),
      range: first.cell.cell.range,
      data: { table: first.table.table.name },
    };
  },
);
