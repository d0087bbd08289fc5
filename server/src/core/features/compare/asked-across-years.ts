import type { Analysis } from '../../analyze.ts';
import { allRows, type CrossYearRelation, leafLabel } from '../../forms/form.ts';
import { message } from '../../messages/message.ts';
import { arithmeticValue, type BoundCell, type BoundTable } from '../../report/report.ts';
import type { Asked } from './asked.ts';

/** Where a relation is laid over: the ids of a row and a column of a table. */
type Place = (id: string) => { readonly row: string; readonly column: string };

/**
 * What last year's report asks of this year's, by the relations that the form of this year's tables has to the year
 * before. Only where all cells are there and can be read; a blank counts as 0, but not a total left blank although its
 * parts add up to something.
 */
export function askedAcrossYears(before: Analysis, after: Analysis): Asked[] {
  const unknown = new Set(
    before.relations.flatMap(({ instance, status }) =>
      status === 'blank-total' && instance.total ? [instance.total.cell] : [],
    ),
  );
  return after.report.tables.flatMap((table) => {
    const last = before.report.tables.find((other) => other.table.name === table.table.name);
    if (!last) return [];
    return table.form.crossYear
      .filter((relation) => relation.table === table.table.name)
      .flatMap((relation) =>
        placesOf(relation, table).flatMap((place) => askedAt(relation, place, table, last, unknown)),
      );
  });
}

function placesOf({ along, within }: CrossYearRelation, { table }: BoundTable): Place[] {
  const ids = table.blocks.flatMap(({ rows, columns }) =>
    (along === 'row' ? rows : columns).map(({ id }) => id),
  );
  return ids
    .filter((id) => !within || within.includes(id))
    .map((place) => (id) => (along === 'row' ? { row: place, column: id } : { row: id, column: place }));
}

function askedAt(
  { total, terms, along }: CrossYearRelation,
  place: Place,
  table: BoundTable,
  last: BoundTable,
  unknown: ReadonlySet<BoundCell>,
): Asked[] {
  const cell = cellAt(table, place(total));
  const parts = terms.map(({ id, sign, previous }) => {
    const term = cellAt(previous ? last : table, place(id));
    const value = term && !unknown.has(term) ? arithmeticValue(term) : null;
    return value === null ? null : sign * value;
  });
  if (!cell || !parts.every((part) => part !== null)) return [];
  const value = Number(parts.reduce((sum, part) => sum + part, 0).toFixed(6));
  const stated = arithmeticValue(cell);
  // What can't be read is not wrong.
  if (stated === null || Math.abs(stated - value) < 1e-6) return [];
  const [first] = terms;
  const why =
    first && terms.length === 1
      ? message('compare.asked.handed-on', { name: nameOf(last, place(first.id), along) })
      : message('compare.asked.across-years', { terms: written(parts), value });
  return [{ cell, value, why }];
}

function cellAt({ rows }: BoundTable, { row, column }: ReturnType<Place>): BoundCell | undefined {
  return rows.find(({ form }) => form.id === row)?.cells.find((cell) => cell.column.id === column);
}

/** What a cell is called within its relation: by its column along a row, by its row down a column. */
function nameOf(
  { table }: BoundTable,
  { row, column }: ReturnType<Place>,
  along: CrossYearRelation['along'],
): string {
  for (const { block, row: form } of allRows(table))
    if (form.id === row)
      return along === 'column'
        ? leafLabel(form)
        : (block.columns.find(({ id }) => id === column)?.label ?? column);
  return row;
}

/** `597＋50－227`, the terms in the order of the relation. */
function written(parts: readonly number[]): string {
  return parts.map((part, index) => `${part < 0 ? '－' : index === 0 ? '' : '＋'}${Math.abs(part)}`).join('');
}
