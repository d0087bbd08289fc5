import type { Reading } from '../../analyze.ts';
import type { CrossYearRelation, Form, TableForm } from '../../forms/form.ts';
import { TableDigest } from '../../neighbours/table-digest.ts';
import { cellAt } from '../../report/cell-at.ts';
import type { BoundCell } from '../../report/report.ts';
import { BLANK_MARK, doubtfulMark, lastYearMark } from '../../text/open-marks.ts';
import type { ValueText } from '../write-table.ts';

/** Row and column, by the ids of the form. */
type Place = readonly [row: string, column: string];

/**
 * What the cells of a table say before anything of the new year is known: what a relation takes from last year's figures
 * alone (上年结转) is carried over; a stock bears last year's as a hint; all else is to be filled in. What could not be
 * read in last year's table is not known either, nor is what it left blank: though a blank counts as 0 in its own sums,
 * nobody has stated that 0. A dash, which says that there is none, is carried over as 0.
 *
 * @param last last year's report.
 * @param form the format of the new year.
 */
export function nextCells({ report, relations }: Reading, form: Form, table: TableForm): ValueText {
  const bound = report.tables.find((candidate) => candidate.table.name === table.name);
  if (!bound) return () => BLANK_MARK;
  const own = relations.filter(({ instance }) => instance.table === bound);
  const digest = new TableDigest('', 0, report.source, bound, own);
  // A figure that takes part in a sum that does not add up may be the wrong one.
  const doubtful = new Set<BoundCell | null | undefined>(
    own
      .filter(({ status }) => status === 'fails')
      .flatMap(({ instance: { total, terms } }) => [total?.cell, ...terms.map(({ at }) => at.cell)]),
  );
  const stated = (...[row, column]: Place): number | null =>
    cellAt(bound, row, column)?.reading.kind === 'blank' ? null : (digest.cell(row, column)?.value ?? null);
  const crossYear = form.crossYear.filter((relation) => relation.table === table.name);
  return (_block, row, column) => {
    for (const relation of crossYear) {
      const [lane, id] = relation.along === 'row' ? [row.id, column.id] : [column.id, row.id];
      if (relation.total !== id || (relation.within && !relation.within.includes(lane))) continue;
      const places = relation.terms.map(
        (term): Place => (relation.along === 'row' ? [lane, term.id] : [term.id, lane]),
      );
      if (!followsFromLastYear(relation)) continue;
      const carried = sumOf(relation, places, stated);
      if (carried === null) return BLANK_MARK;
      const isDoubtful = places.some((place) => doubtful.has(cellAt(bound, ...place)));
      return isDoubtful ? doubtfulMark(String(carried)) : String(carried);
    }
    const stock = isStock(table, crossYear, row.id, column.id) ? stated(row.id, column.id) : null;
    return typeof stock === 'number' ? lastYearMark(String(stock)) : BLANK_MARK;
  };
}

function followsFromLastYear({ terms }: CrossYearRelation): boolean {
  return terms.every(({ previous }) => previous);
}

function sumOf(
  { terms }: CrossYearRelation,
  places: readonly Place[],
  stated: (...place: Place) => number | null,
): number | null {
  let sum = 0;
  for (const [index, { sign }] of terms.entries()) {
    const place = places[index];
    const value = place ? stated(...place) : null;
    if (value === null) return null;
    sum += sign * value;
  }
  return sum;
}

/** Columns the form calls stocks, and those that a relation builds on the same column of the year before. */
function isStock(
  { stocks = [] }: TableForm,
  crossYear: readonly CrossYearRelation[],
  row: string,
  column: string,
): boolean {
  return (
    stocks.includes(column) ||
    crossYear.some(
      ({ along, total, within, terms }) =>
        along === 'row' &&
        total === column &&
        (within?.includes(row) ?? true) &&
        terms.some(({ id, previous }) => previous && id === column),
    )
  );
}
