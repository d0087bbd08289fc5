import { type Form, rowLabel, type TableForm } from '../forms/form.ts';
import { spanOf } from '../text/range.ts';
import type { LaidRow } from './layout.ts';
import type { Part } from './part.ts';
import type { BoundRow, BoundTable } from './report.ts';
import { plannedLayout } from './table-plan.ts';

/** A table read as one of a form, and how well it fits. */
export interface Binding extends BoundTable {
  /** How many different columns of the form the headers name. */
  readonly columnsNamed: number;
  /** Whether it holds figures and no labels. */
  readonly isWordless: boolean;
  /** How much of the form the tables hold: the surer and the more rows and columns, the higher. */
  readonly score: number;
}

/** Reads tables of the text as one table of a form. Always gives a binding; its score says what it is worth. */
export function bindTable(parts: readonly Part[], form: Form, table: TableForm): Binding {
  const layout = plannedLayout(parts, table);
  return {
    form,
    table,
    parts: parts.map((part) => part.table),
    range: spanOf(parts.map((part) => part.table.range)),
    rows: layout.rows.map(bindRow),
    extraRows: layout.extraRows.map(({ labelCell: { text }, repeats }) => ({
      label: text.trimmed,
      range: text.range,
      repeats,
    })),
    misshapenRows: layout.misshapenRows.map(({ places, row, expected, actual }) => ({
      places,
      range: row.range,
      expected,
      actual,
    })),
    unreadRows: layout.unreadRows.map((row) => row.range),
    columnsNamed: layout.columnsNamed,
    isWordless: layout.isWordless,
    score: layout.score,
  };
}

function bindRow({ block, form, labelCell, part, headerRows, row, cells }: LaidRow): BoundRow {
  const range = row?.range ?? spanOf(cells.map(({ cell }) => cell.range));
  return {
    block,
    form,
    label: rowLabel(block, form),
    labelRange: labelCell?.text.range ?? range,
    labelCell,
    part,
    headerRows,
    range,
    cells: cells.map(({ column, cell }) => ({ column, cell, reading: cell.reading })),
  };
}
