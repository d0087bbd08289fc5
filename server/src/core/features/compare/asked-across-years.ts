import type { Reading } from '../../analyze.ts';
import { message } from '../../messages/message.ts';
import { digestReport } from '../../neighbours/report-digest.ts';
import { evaluateAcrossYears } from '../../neighbours/across-years.ts';
import { termsAcrossYears } from '../../relations/equation-across-years.ts';
import type { Asked } from './asked.ts';

/** What last year's report asks of this year's: the relations between the two that fail. */
export function askedAcrossYears(before: Reading, after: Reading): Asked[] {
  const previous = digestReport('', before);
  if (!previous) return [];
  const results = evaluateAcrossYears(after.report, after.relations, { previous });
  return results.flatMap(({ status, instance, computed }): Asked[] => {
    const { total, terms, given } = instance;
    if (status !== 'fails' || !total || computed === null) return [];
    const [first] = given;
    const why =
      first && given.length === 1 && terms.length === 0
        ? message('compare.asked.handed-on', { name: first.cell.row })
        : message('compare.asked.across-years', { terms: termsAcrossYears(instance), value: computed });
    return [{ cell: total.cell, value: computed, why }];
  });
}
