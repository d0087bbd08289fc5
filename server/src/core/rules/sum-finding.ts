import type { Fix, Related } from '../findings/finding.ts';
import { writeNumber } from '../fixes/edit-text.ts';
import { type Message, message } from '../messages/message.ts';
import { cellRef, cellsOf, nameInRelation, shortRowLabel, signed, sumText } from '../relations/equation.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { PlacedCell, RelationInstance } from '../relations/relation-instances.ts';
import { isSettledBy } from '../relations/what-if.ts';
import type { Draft, RuleContext } from './rule.ts';
import { cellRange } from '../syntax/blocks.ts';

/** The results of a rule's relation that have the given status. */
export function resultsOf(
  context: RuleContext,
  rule: string,
  status: RelationResult['status'],
): RelationResult[] {
  return context.relations.filter(
    (result) => result.instance.relation.rule === rule && result.status === status,
  );
}

/**
 * A sum that does not hold: on the total's cell, with the whole equation, every cell of it linked, and the computed
 * total as a fix where it contradicts nothing that holds.
 */
export function sumFinding(context: RuleContext, result: RelationResult, text: Message): Draft[] {
  const { instance, stated, computed } = result;
  if (!instance.total || computed === null) return [];
  return [
    {
      message: text,
      range: cellRange(instance.total.cell.cell),
      related: [...instance.terms.map(({ at }) => relatedCell(instance, at)), ...relatedElsewhere(instance)],
      data: {
        table: instance.table.table.name,
        row: instance.total.row.label,
        column: instance.total.cell.column.label,
        stated,
        computed,
        cells: cellsOf(instance).map(cellRef),
      },
      fixes: setTotalFix(context, result, computed),
    },
  ];
}

function relatedCell(instance: RelationInstance, at: PlacedCell): Related {
  const text = at.cell.cell.text.trimmed || '—';
  return {
    message: message('related.cell', { cell: nameInRelation(instance, at), text }),
    range: cellRange(at.cell.cell),
  };
}

function relatedElsewhere({ given }: RelationInstance): Related[] {
  return given.map(({ cell: { year, row, column, value, place } }) => ({
    message: message('related.cell-elsewhere', { year, row, column, value: value ?? '—' }),
    elsewhere: place,
  }));
}

function setTotalFix(context: RuleContext, { instance }: RelationResult, computed: number): Fix[] {
  if (
    !instance.total ||
    computed < 0 ||
    !isSettledBy([...context.relations, ...context.acrossYears], instance, computed)
  )
    return [];
  const title = message('fix.set-total', { value: computed });
  return [{ title, safety: 'review', edits: writeNumber(instance.total.cell, computed), preferred: true }];
}

/** What every sum message can say: where, what is stated, what the parts add up to, and the difference. */
export function equationArgs({
  instance,
  stated,
  computed,
}: RelationResult): Record<string, string | number> {
  return {
    table: instance.table.table.name,
    place:
      instance.relation.along === 'row' && instance.total ? shortRowLabel(instance.total) : instance.place,
    stated: stated ?? '—',
    computed: computed ?? 0,
    terms: sumText(instance),
    difference: signed((stated ?? 0) - (computed ?? 0)),
  };
}
