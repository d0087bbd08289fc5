import type { Fix, Related } from '../findings/finding.ts';
import { writeNumber } from '../fixes/edit-text.ts';
import { type Message, message } from '../messages/message.ts';
import { cellRef, cellsOf, nameInRelation, shortRowLabel, signed, sumText } from '../relations/equation.ts';
import type { GivenCell } from '../relations/given-cell.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { PlacedCell, RelationInstance } from '../relations/relation-instances.ts';
import type { Correction } from '../relations/wrong-cells/find-wrong-cells.ts';
import { alternativesOf, correctionFix } from './correction-fix.ts';
import { isSettledBy } from '../relations/what-if.ts';
import type { Draft, RuleContext } from './rule.ts';

/**
 * The results of a rule's relation that have the given status; of those that fail only the ones of which nothing is said
 * on a cell named instead.
 */
export function resultsOf(
  context: RuleContext,
  rule: string,
  status: RelationResult['status'],
): RelationResult[] {
  return context.relations.filter(
    (result) =>
      result.instance.relation.rule === rule &&
      result.status === status &&
      !(status === 'fails' && isSaidOfCell(context, result)),
  );
}

/** Whether what is wrong with a relation is said on a cell that is named instead. */
function isSaidOfCell({ wrongCells }: RuleContext, result: RelationResult): boolean {
  return wrongCells?.tryFind()?.standsFor(result) === true;
}

/**
 * A sum that does not hold: on the total's cell, with the whole equation, every cell of it linked, and the computed
 * total as a fix where it contradicts nothing that holds. The other cells that may be wrong instead are offered where they
 * are few.
 *
 * @param offersTotal whether the total is what is computed from the others, or one of many that may be wrong.
 */
export function sumFinding(
  context: RuleContext,
  result: RelationResult,
  text: Message,
  offersTotal = true,
): Draft[] {
  const { instance, stated, computed } = result;
  if (!instance.total || computed === null) return [];
  const candidates = context.wrongCells?.tryFind()?.candidatesFor(result) ?? [];
  const setTotal = offersTotal ? setTotalFix(context, result, computed) : [];
  return [
    {
      message: text,
      range: instance.total.cell.cell.range,
      related: [...instance.terms.map(({ at }) => relatedCell(instance, at)), ...relatedElsewhere(instance)],
      data: {
        table: instance.table.table.name,
        row: instance.total.row.label,
        column: instance.total.cell.column.label,
        stated,
        computed,
        cells: cellsOf(instance).map(cellRef),
        ...(candidates.length > 0 ? { alternatives: alternativesOf(candidates) } : {}),
      },
      fixes: [
        ...setTotal,
        ...candidates
          .filter(({ changes }) => setTotal.length === 0 || !isTotalsOwn(result, changes))
          .map(correctionFix),
      ],
    },
  ];
}

function relatedCell(instance: RelationInstance, at: PlacedCell): Related {
  const text = at.cell.cell.text.trimmed || '—';
  return {
    message: message('related.cell', { cell: nameInRelation(instance, at), text }),
    range: at.cell.cell.range,
  };
}

/** The figures of another report in a relation, each where it stands there. */
export function relatedElsewhere({ given }: RelationInstance): Related[] {
  return given.map(({ cell }) => relatedGivenCell(cell));
}

/** A figure of another report, where it stands there. */
export function relatedGivenCell({ year, row, column, value, place }: GivenCell): Related {
  return {
    message: message('related.cell-elsewhere', { year, row, column, value: value ?? '—' }),
    elsewhere: place,
  };
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

/** Whether a correction is to write what the parts add up to into the total. */
function isTotalsOwn({ instance, computed }: RelationResult, changes: Correction['changes']): boolean {
  const [only, ...more] = changes;
  return more.length === 0 && only?.at.cell === instance.total?.cell && only?.proposed === computed;
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
