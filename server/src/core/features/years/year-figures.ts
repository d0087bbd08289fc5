import type { YearFigureForm, YearFigureName } from '../../forms/form.ts';
import { sumOfTerms } from '../../relations/evaluate.ts';
import { relationInstances } from '../../relations/relation-instances.ts';
import {
  arithmeticValue,
  type BoundCell,
  type BoundTable,
  isUnfilled,
  type Report,
} from '../../report/report.ts';
import type { YearFigures } from './years-model.ts';

/** The few figures that sum up a report's year. Null for a report of no known year. */
export function yearFigures(report: Report): YearFigures | null {
  const { year } = report;
  if (!report.isReport || year === null) return null;
  const figure = (name: YearFigureName): number | null => {
    // Each table by the form that it follows.
    const table = report.tables.find(({ form, table }) => form.yearFigures[name].table === table.name);
    return table ? sumOf(table, table.form.yearFigures[name]) : null;
  };
  return {
    year,
    applications: figure('applications'),
    outcomes: { granted: figure('granted'), refused: figure('refused'), other: figure('other') },
    litigation: { reviews: figure('reviews'), lawsuits: figure('lawsuits') },
  };
}

/** Null where a row is missing or can't be read: a sum of what is left would be another figure. */
function sumOf(table: BoundTable, { rows, column }: YearFigureForm): number | null {
  let sum = 0;
  for (const id of rows) {
    const row = table.rows.find(({ form }) => form.id === id);
    const cell = row?.cells.find((candidate) => candidate.column.id === column);
    const value = cell ? totalOf(table, cell) : null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** What the cell states; for a total left blank what its row adds up to. */
function totalOf(table: BoundTable, cell: BoundCell): number | null {
  if (!isUnfilled(cell)) return arithmeticValue(cell);
  const parts = relationInstances(table).find(
    ({ relation, total }) => relation.along === 'row' && total?.cell === cell,
  );
  return parts ? sumOfTerms(parts) : null;
}
