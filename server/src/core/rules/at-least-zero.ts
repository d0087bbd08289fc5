import { message, type MessageId } from '../messages/message.ts';
import { cellRef, cellsOf, nameInRelation, shortRowLabel, sumText } from '../relations/equation.ts';
import type { Draft, RuleContext } from './rule.ts';
import { resultsOf } from './sum-finding.ts';

/** Sums of 表二 that count something and so can't be negative. The finding stands on the first cell of the sum. */
export function* negativeSums(context: RuleContext, rule: MessageId): Iterable<Draft> {
  for (const { instance, computed } of resultsOf(context, rule, 'fails')) {
    const [first, ...others] = instance.terms;
    if (!first || computed === null) continue;
    yield {
      message: message(rule, {
        table: instance.table.table.name,
        row: shortRowLabel(first.at),
        terms: sumText(instance),
        computed,
      }),
      range: first.at.cell.cell.range,
      related: others.map(({ at }) => ({
        message: message('related.cell', {
          cell: nameInRelation(instance, at),
          text: at.cell.cell.text.trimmed,
        }),
        range: at.cell.cell.range,
      })),
      data: {
        table: instance.table.table.name,
        row: first.at.row.label,
        computed,
        cells: cellsOf(instance).map(cellRef),
      },
    };
  }
}
