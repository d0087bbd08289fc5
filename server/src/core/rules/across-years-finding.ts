import { type Message, message, type MessageId } from '../messages/message.ts';
import { shortRowLabel, signed } from '../relations/equation.ts';
import { termsAcrossYears } from '../relations/equation-across-years.ts';
import type { AcrossYears } from '../neighbours/across-years.ts';
import type { Draft, RuleContext } from './rule.ts';
import { sumFinding } from './sum-finding.ts';

/**
 * Figures of two years that do not go together, told in the report that is looked at: on the cell the relation is
 * solved for, the other report's cells linked. Told even where a cell is named as the wrong one: the other report is not,
 * and its readers see both.
 *
 * @param id the sentence; it may say `other` (the label of the other report's figure) and `terms` (all figures).
 */
export function acrossYearsFindings(context: RuleContext, id: MessageId): Draft[] {
  return context.acrossYears
    .filter(({ status, instance }) => status === 'fails' && instance.relation.rule === id)
    .flatMap((result) => sumFinding(context, result, textOf(id, result, context.report.year ?? 0)));
}

function textOf(id: MessageId, result: AcrossYears, year: number): Message {
  const { instance, stated, computed, other } = result;
  const { total, given } = instance;
  return message(id, {
    table: instance.table.table.name,
    row: total ? shortRowLabel(total) : instance.place,
    column: total?.cell.column.label ?? '',
    stated: stated ?? '—',
    computed: computed ?? '—',
    difference: signed((stated ?? 0) - (computed ?? 0)),
    year: other.year,
    other: given[0]?.cell.row ?? '',
    terms: termsAcrossYears(instance, year),
  });
}
