import { allRows, leafLabel, type TableForm } from '../forms/form.ts';
import { currentForm } from '../forms/index.ts';
import { textLines } from '../syntax/blocks.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import type { BoundTable, Report, Section } from './report.ts';

/** Below this share of rows read, with this many lacking, a table is not called incomplete but unreadable. */
const LEAST_SHARE = 0.6;
const FEW_ROWS = 5;
/** Rows with shifted cells: more than these, and more than a third of all, mean the table was not understood. */
const FEW_MISSHAPEN = 2;
/** Labels of a table found in loose lines: from this number on the table is there, only not as one. */
const LOOSE_LABELS = 3;

/** What can be said of one of the three tables. */
export type TableState =
  | { readonly kind: 'read'; readonly bound: BoundTable }
  | { readonly kind: 'unreadable'; readonly bound: BoundTable | null }
  | { readonly kind: 'missing' };

/** The table as its form in force for the report lists it. */
export function expectedTable(report: Report, name: TableForm['name']): TableForm | undefined {
  return (report.form ?? currentForm).tables.find((table) => table.name === name);
}

/** Whether a table of the form was read, could not be read, or is missing from its section. */
export function tableState(report: Report, table: TableForm, section: Section | undefined): TableState {
  const bound = report.tables.find((candidate) => candidate.table.name === table.name);
  if (!bound) return holdsLoose(table, section) ? { kind: 'unreadable', bound: null } : { kind: 'missing' };
  return isUnderstood(bound) ? { kind: 'read', bound } : { kind: 'unreadable', bound };
}

/** Whether enough of the table was read to say that what is lacking is lacking. */
export function isUnderstood(bound: BoundTable): boolean {
  const due = allRows(bound.table).length;
  const found = bound.rows.length + bound.misshapenRows.flatMap(({ places }) => places).length;
  if (bound.unreadRows.length > 0 && found < due) return false;
  const misshapen = bound.misshapenRows.length;
  if (misshapen > FEW_MISSHAPEN && misshapen > due / 3) return false;
  return found >= due * LEAST_SHARE || due - found <= FEW_ROWS;
}

/** Whether a section holds a table of the form that could not be read as one. */
export function holdsLoose(table: TableForm, section: Section | undefined): boolean {
  return looseLabels(table, section) >= LOOSE_LABELS;
}

/** How many labels of the table stand in lines that are no table: what text extraction leaves of a grid. */
function looseLabels(table: TableForm, section: Section | undefined): number {
  const lines = textLines(section?.blocks ?? []).map((line) => labelKey(line.text.text));
  const loose = lines.filter((line) => !line.includes('。'));
  const labels = [
    ...allRows(table).map(({ row }) => leafLabel(row)),
    ...table.blocks.flatMap((block) => block.columns.map((column) => column.label)),
  ];
  const words = new Set(
    labels.map((label) => splitEnumerator(labelKey(label)).words).filter((label) => label.length >= 4),
  );
  return [...words].filter((label) => loose.some((line) => line.includes(label))).length;
}
