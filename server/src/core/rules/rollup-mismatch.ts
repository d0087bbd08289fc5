import { message } from '../messages/message.ts';
import { cellRef, shortRowLabel, signed } from '../relations/equation.ts';
import type { GivenCell } from '../relations/given-cell.ts';
import { isSameFigure, withoutDust } from '../relations/same-figure.ts';
import { unstatedCells } from '../relations/unstated-cells.ts';
import { arithmeticValue, isInPrintedUnit } from '../report/report.ts';
import { cellsOfReport } from './cells.ts';
import { defineRule } from './rule.ts';

/** So many parts are linked; a province has more of them than anybody clicks through. */
const MOST_LINKED = 20;

/**
 * A government's report is to be what those of its organs add up to, where settings say which they are. Per cell, with
 * the parts. An information: organs change within a year, and offices count for one another.
 */
export const rollupMismatch = defineRule(
  { id: 'rollup-mismatch', severity: 'info', fix: 'none', tag: 'neighbours', source: '汇总的含义' },
  function* ({ report, relations, neighbours: { parts } }) {
    if (!parts) return;
    if (parts.missing.length > 0) {
      // A sum without one of its parts proves nothing.
      const names = parts.missing.slice(0, MOST_LINKED).join('、');
      yield {
        message: message('rollup-mismatch.missing', {
          count: parts.missing.length,
          names,
          year: report.year ?? '',
        }),
        range: report.title?.range ?? { start: 0, end: 0 },
        data: {},
      };
      return;
    }
    const unstated = unstatedCells(relations);
    for (const place of cellsOfReport(report)) {
      const { table, row, cell } = place;
      const own = arithmeticValue(cell);
      if (own === null || unstated.has(cell) || !isInPrintedUnit(cell)) continue;
      const given = parts.reports.flatMap(
        (digest) => digest.cell(table.table.name, row.form.id, cell.column.id) ?? [],
      );
      const sum = sumOf(given);
      // Where one of the parts has another form, or could not be read, nothing is added up.
      if (given.length < parts.reports.length || sum === null || isSameFigure(sum, own)) continue;
      yield {
        message: message('rollup-mismatch', {
          table: table.table.name,
          row: shortRowLabel(place),
          column: cell.column.label,
          stated: own,
          computed: sum,
          count: parts.reports.length,
          difference: signed(withoutDust(own - sum)),
        }),
        range: cell.cell.range,
        related: given
          .map((part, index) => ({ part, organ: parts.reports[index]?.organ ?? '' }))
          .filter(({ part }) => part.value !== 0)
          .slice(0, MOST_LINKED)
          .map(({ part, organ }) => ({
            message: message('related.part', { organ, value: part.value ?? '—' }),
            elsewhere: part.place,
          })),
        data: {
          table: table.table.name,
          row: row.label,
          column: cell.column.label,
          stated: own,
          computed: sum,
          cells: [cellRef(place)],
        },
      };
    }
  },
);

function sumOf(cells: readonly GivenCell[]): number | null {
  let sum = 0;
  for (const { value } of cells) {
    if (value === null) return null;
    sum += value;
  }
  return withoutDust(sum);
}
