import type { Reading } from '../../analyze.ts';
import { message } from '../../messages/message.ts';
import { sumText } from '../../relations/equation.ts';
import type { Asked } from './asked.ts';

/** What the relations of a report's own tables ask of its totals: those that fail, and those left blank. */
export function askedWithinYear({ relations }: Reading): Asked[] {
  return relations.flatMap(({ instance, status, computed }): Asked[] => {
    if (!instance.total || computed === null || (status !== 'fails' && status !== 'blank-total')) return [];
    const why = message('compare.asked.within-year', { terms: sumText(instance), value: computed });
    return [{ cell: instance.total.cell, value: computed, why }];
  });
}
