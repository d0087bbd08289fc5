import type { Range } from '../text/range.ts';
import { type BoundTable, type Report, statedValue } from './report.ts';

/** A value the report states, under the canonical labels of its form. */
export interface Fact {
  /** 表二, 表三 or 表四. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Null where the cell is blank, holds a placeholder or is no number. */
  readonly value: number | null;
  /** The cell's text as written, without blanks at its ends. */
  readonly text: string;
  /** 元, 万元 …: as written in the cell, else as printed in the header; null for counts. */
  readonly unit: string | null;
  readonly range: Range;
}

/** Every value that could be read, in the order of the official form. */
export function readFacts(report: Report): Fact[] {
  const tables = [...report.tables].sort((a, b) => placeInForm(a) - placeInForm(b));
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.map((bound): Fact => {
        const { column, cell, reading } = bound;
        return {
          table: table.table.name,
          row: row.label,
          column: column.label,
          value: statedValue(bound),
          text: cell.text.trimmed,
          unit: (reading.kind === 'number' ? reading.unit : null) ?? column.unit ?? null,
          range: cell.range,
        };
      }),
    ),
  );
}

function placeInForm({ form, table }: BoundTable): number {
  return form.tables.findIndex(({ name }) => name === table.name);
}

/** Which of the three tables the report holds, and the form each follows. */
export function tableSummaries(report: Report): { table: string; form: string }[] {
  return report.tables.map(({ table, form }) => ({ table: table.name, form: form.id }));
}
