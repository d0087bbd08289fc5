import type { Related, Severity } from '../findings/finding.ts';
import { type Message, message, type MessageId } from '../messages/message.ts';
import { cellRef, cellsOf, nameInRelation, shortRowLabel, sumText } from '../relations/equation.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { PlacedCell } from '../relations/relation-instances.ts';
import type { NamedCorrection, PlacedChange } from '../relations/wrong-cells/find-wrong-cells.ts';
import { statedValue } from '../report/report.ts';
import { alternativesOf, cellName, correctionFix, nameBeside } from './correction-fix.ts';
import { type Draft, defineRule, type RuleContext } from './rule.ts';
import { relatedElsewhere } from './sum-finding.ts';

/** Its id: where it is off, the sums that do not hold are reported themselves. */
export const LIKELY_WRONG_CELL = 'likely-wrong-cell';

/**
 * The one cell whose change makes every sum hold, in place of all the sums that it breaks. Each figure of 表三 stands in
 * a sum along its row, in one down its column and often in the balance of the form: together they tell which one is
 * wrong (docs/wrong-cells.md).
 */
export const likelyWrongCell = defineRule(
  { id: LIKELY_WRONG_CELL, severity: 'error', fix: 'review', tag: 'arithmetic', source: '勾稽关系' },
  function* (context) {
    for (const correction of context.wrongCells?.find().named ?? [])
      for (const change of correction.changes) yield wrongCell(context, correction, change);
  },
);

function wrongCell(context: RuleContext, correction: NamedCorrection, change: PlacedChange): Draft {
  const { results, others, isWhole } = correction;
  const { at, proposed } = change;
  const cells = new Map(results.flatMap(({ instance }) => cellsOf(instance)).map((one) => [one.cell, one]));
  return {
    severity: gravest(results.map(({ instance }) => context.severityOf?.(instance.relation.rule) ?? 'error')),
    message: sentence(correction, change),
    range: at.cell.cell.range,
    related: [
      ...slipNote(correction, at),
      ...results.flatMap((result): Related[] =>
        result.instance.given.length > 0
          ? relatedElsewhere(result.instance)
          : [{ message: whatIsAsked(result), range: otherPlace(result, at).cell.cell.range }],
      ),
    ],
    data: {
      table: at.table.table.name,
      row: at.row.label,
      column: at.cell.column.label,
      cell: cellRef(at),
      stated: statedValue(at.cell),
      proposed,
      computed: proposed,
      cells: [...cells.values()].map(cellRef),
      alternatives: alternativesOf(others),
    },
    fixes: [{ ...correctionFix(correction), preferred: true }, ...(isWhole ? others : []).map(correctionFix)],
  };
}

/** What is stated, what it should be, and why. */
function sentence(
  { kind, changes, results, otherCount }: NamedCorrection,
  { at, proposed }: PlacedChange,
): Message {
  const other = changes.find((change) => change.at !== at);
  const args = {
    table: at.table.table.name,
    ...cellName(at),
    stated: statedValue(at.cell) ?? '—',
    proposed,
    count: results.length,
    others: otherCount,
    other: other ? nameBeside(other.at, at) : '',
  };
  return message(sentenceId(kind, results.length, otherCount), args);
}

function sentenceId(kind: NamedCorrection['kind'], relations: number, others: number): MessageId {
  if (kind === 'swap')
    return others > 0 ? 'likely-wrong-cell.swapped-likeliest' : 'likely-wrong-cell.swapped';
  if (others > 0) return 'likely-wrong-cell.likeliest';
  return relations > 1 ? 'likely-wrong-cell' : 'likely-wrong-cell.only';
}

/** Which slip of the pen it looks like, where it looks like one. */
function slipNote({ slip }: NamedCorrection, at: PlacedCell): Related[] {
  if (slip === 'other' || slip === 'swapped') return [];
  return [{ message: message(`related.slip.${slip}`), range: at.cell.cell.range }];
}

/** A relation that fails: what its total states, and what the others come to; or that it comes to less than nothing. */
function whatIsAsked({ instance, stated, computed }: RelationResult): Message {
  const { along } = instance.relation;
  if (!instance.total)
    return message('related.negative', { terms: sumText(instance), computed: computed ?? '—' });
  return message(along === 'row' ? 'related.row-relation' : 'related.column-relation', {
    place: along === 'row' ? shortRowLabel(instance.total) : instance.place,
    total: nameInRelation(instance, instance.total),
    stated: stated ?? '—',
    computed: computed ?? '—',
  });
}

/** The relation's total; where that is the cell itself, another cell of the relation. */
function otherPlace({ instance }: RelationResult, at: PlacedCell): PlacedCell {
  return cellsOf(instance).find(({ cell }) => cell !== at.cell) ?? at;
}

/** The gravest of the severities of the rules it stands for. */
function gravest(severities: readonly Severity[]): Severity {
  if (severities.includes('error')) return 'error';
  return severities.includes('warning') ? 'warning' : 'info';
}
