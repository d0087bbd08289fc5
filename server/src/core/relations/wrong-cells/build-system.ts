import { allRows } from '../../forms/form.ts';
import { arithmeticValue, type BoundCell, type BoundTable } from '../../report/report.ts';
import type { RelationResult } from '../evaluate.ts';
import type { PlacedCell } from '../relation-instances.ts';
import type { Equation, System, Variable } from './system.ts';

/** What the same organ's report of the year before states in the place of a cell; null where that is not known. */
export type LastYearAt = (at: PlacedCell) => number | null;

/** The relations of a report as equations over its cells. */
export interface ReportSystem {
  readonly system: System;
  /** The cell of each variable. */
  readonly cells: readonly PlacedCell[];
  /** The relation of each equation. */
  readonly results: readonly RelationResult[];
}

/**
 * Relations that hold or fail are evidence; those that could not be evaluated, or whose total is blank, say nothing. That
 * a figure is below 0 where that is only `inferred` says nothing either: no figure follows from it.
 *
 * @param lastYearAt what last year's report states in the place of a cell.
 */
export function buildSystem(results: readonly RelationResult[], lastYearAt: LastYearAt): ReportSystem {
  const evidence = results.filter(
    ({ status, instance }) =>
      status === 'holds' ||
      (status === 'fails' &&
        !(instance.relation.status === 'inferred' && instance.relation.kind !== 'equals')),
  );
  const tables = new Set(evidence.map(({ instance }) => instance.table));
  const cells = [...tables].flatMap(readableCells);
  const indexes = new Map(cells.map(({ cell }, index) => [cell, index]));
  const neighbours = neighboursOf([...tables].flatMap(linesOf), indexes);
  const variables = cells.map(
    (at, index): Variable => ({
      value: arithmeticValue(at.cell) ?? 0,
      type: at.cell.column.type,
      neighbours: neighbours.get(index) ?? [],
      lastYear: lastYearAt(at),
    }),
  );
  const equations = evidence.map(({ instance }): Equation => {
    const { total, terms, given, relation } = instance;
    const term = ({ cell }: PlacedCell, coefficient: 1 | -1) => ({
      cell: indexes.get(cell) ?? -1,
      coefficient,
    });
    return {
      kind: relation.kind,
      terms: total
        ? [term(total, 1), ...terms.map(({ at, sign }) => term(at, sign === 1 ? -1 : 1))]
        : terms.map(({ at, sign }) => term(at, sign)),
      constant: -given.reduce((sum, { cell, sign }) => sum + sign * (cell.value ?? 0), 0),
      isAcrossReports: given.length > 0,
    };
  });
  return { system: { variables, equations }, cells, results: evidence };
}

function readableCells(table: BoundTable): PlacedCell[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => (arithmeticValue(cell) === null ? [] : [{ table, row, cell }])),
  );
}

/** The cells that the form prints in one line, each where it stands in it; undefined where the text has none. */
function linesOf({ table, rows }: BoundTable): (BoundCell | undefined)[][] {
  const lines = allRows(table).map(({ block, row }) => {
    const bound = rows.find(({ form }) => form === row);
    return block.columns.map((column) => bound?.cells.find((cell) => cell.column === column));
  });
  return table.layout === 'flat' ? [lines.flat()] : lines;
}

function neighboursOf(
  lines: readonly (readonly (BoundCell | undefined)[])[],
  indexes: ReadonlyMap<BoundCell, number>,
): Map<number, number[]> {
  const neighbours = new Map<number, number[]>();
  const link = (from: number, to: number) => neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  for (const line of lines) {
    const known = line.map((cell) => cell && indexes.get(cell));
    known.forEach((left, at) => {
      const right = known[at + 1];
      if (left === undefined || right === undefined) return;
      link(left, right);
      link(right, left);
    });
  }
  return neighbours;
}
