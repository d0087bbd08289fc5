import type { Fix } from '../findings/finding.ts';
import { writeNumber } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { cellRef, cellsOf, shortRowLabel } from '../relations/equation.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { PlacedCell } from '../relations/relation-instances.ts';
import type { Draft, RuleContext } from './rule.ts';

/**
 * Totals left blank although their parts are filled in. One finding a cell, even where the cell is the total of a row
 * and of a column; filling it in is safe as long as both agree.
 */
export function* blankTotals(context: RuleContext, rule: string): Iterable<Draft> {
  const byCell = new Map<PlacedCell['cell'], RelationResult[]>();
  for (const result of context.relations) {
    const total = result.instance.total;
    if (result.status !== 'blank-total' || result.instance.relation.blankTotalRule !== rule || !total)
      continue;
    byCell.set(total.cell, [...(byCell.get(total.cell) ?? []), result]);
  }
  for (const results of byCell.values()) yield* blankTotal(results);
}

function blankTotal(results: readonly RelationResult[]): Draft[] {
  const [first] = results;
  const total = first?.instance.total;
  if (!first || !total || first.computed === null) return [];
  const { computed, instance } = first;
  const agreed = results.every((result) => result.computed === computed);
  const table = instance.table.table.name;
  return [
    {
      message: message('total-blank', {
        table,
        row: shortRowLabel(total),
        column: total.cell.column.label,
        computed,
      }),
      range: total.cell.cell.range,
      data: {
        table,
        row: total.row.label,
        column: total.cell.column.label,
        stated: null,
        computed,
        cells: cellsOf(instance).map(cellRef),
      },
      fixes: [fillFix(total, computed, agreed)],
    },
  ];
}

function fillFix(total: PlacedCell, computed: number, agreed: boolean): Fix {
  const safety = agreed && computed >= 0 ? 'safe' : 'review';
  return {
    title: message('fix.fill-total', { value: computed }),
    safety,
    edits: writeNumber(total.cell, computed),
    preferred: true,
  };
}
