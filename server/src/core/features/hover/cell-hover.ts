import type { Analysis } from '../../analyze.ts';
import { type BlockForm, type RowForm, rowBasis } from '../../forms/form.ts';
import { type Locale, message, type MessageId, renderMessage } from '../../messages/message.ts';
import type { PlacedCell } from '../../relations/relation-instances.ts';
import { type BoundRow, type BoundTable, statedValue } from '../../report/report.ts';
import { withoutBlanks } from '../../text/blank.ts';
import { relationsOf } from '../cell-links/relations-of.ts';
import { equationLine } from './equation-line.ts';
import type { HoverPart, HoverText } from './hover-text.ts';

/** The longest text of a cell that is repeated. */
const LONGEST_TEXT = 20;
/** Rows have up to this many columns that fail; more say nothing new. */
const MOST_FAILING = 7;

/** What a cell counts, under which article, how it stands to the others and to last year's. */
export function cellHover(analysis: Analysis, at: PlacedCell, locale: Locale): HoverText {
  const { table, row, cell } = at;
  const { group, label } = cell.column;
  const column = group === undefined ? label : `${group}／${label}`;
  const type = renderMessage(typeOf(at), locale);
  return {
    range: cell.cell.range,
    title: titleOf(table, row),
    parts: [
      {
        line: renderMessage(
          message('hover.cell', { column, value: renderMessage(readingOf(at), locale), type }),
          locale,
        ),
      },
      ...lastYear(analysis, at, locale),
      ...basisOf(row.block, row.form, locale),
      ...equations(
        relationsOf(analysis, cell).map((result) => equationLine(result, locale)),
        locale,
      ),
    ],
  };
}

/** The same for a row: its own sum, and the columns in which something about it does not hold. */
export function rowHover(analysis: Analysis, table: BoundTable, row: BoundRow, locale: Locale): HoverText {
  const results = analysis.relations.filter(({ instance }) => instance.table === table);
  const along = results.filter(
    ({ instance }) =>
      instance.relation.along === 'row' && (instance.total ?? instance.terms[0]?.at)?.row === row,
  );
  const failing = results.filter(
    ({ status, instance: { relation, total, terms } }) =>
      status === 'fails' &&
      relation.along === 'column' &&
      (total?.row === row || terms.some(({ at }) => at.row === row)),
  );
  const lines = [
    ...along.map((result) => equationLine(result, locale)),
    ...failing
      .slice(0, MOST_FAILING)
      .map((result) =>
        renderMessage(
          message('hover.in-column', { column: result.instance.place, line: equationLine(result, locale) }),
          locale,
        ),
      ),
  ];
  return {
    range: row.labelRange,
    title: titleOf(table, row),
    parts: [...basisOf(row.block, row.form, locale), ...equations(lines, locale)],
  };
}

function titleOf({ table }: BoundTable, { label }: BoundRow): string {
  return `${table.name}　${label}`;
}

function typeOf({ cell: { column } }: PlacedCell): ReturnType<typeof message> {
  if (column.type !== 'amount') return message(`hover.type.${column.type}`);
  return column.unit === undefined
    ? message('hover.type.amount')
    : message('hover.type.amount-in', { unit: column.unit });
}

function readingOf({ cell: { cell, reading } }: PlacedCell): ReturnType<typeof message> {
  const text = withoutBlanks(cell.text.trimmed.slice(0, LONGEST_TEXT));
  const id: MessageId = `hover.value.${reading.kind}`;
  return message(id, { text });
}

function lastYear({ neighbours: { previous } }: Analysis, at: PlacedCell, locale: Locale): HoverPart[] {
  const before = previous?.cell(at.table.table.name, at.row.form.id, at.cell.column.id);
  if (!before || before.value === null) return [];
  const args = { year: before.year, value: before.value, stated: statedValue(at.cell) ?? '—' };
  return [{ line: renderMessage(message('hover.last-year', args), locale) }];
}

function basisOf(block: BlockForm, row: RowForm, locale: Locale): HoverPart[] {
  const basis = rowBasis(block, row);
  return basis === undefined ? [] : [{ line: renderMessage(message('hover.basis', { basis }), locale) }];
}

function equations(items: readonly string[], locale: Locale): HoverPart[] {
  return items.length === 0 ? [] : [{ heading: renderMessage(message('hover.equations'), locale), items }];
}
