import { allRows, leafLabel, type TableForm } from '../forms/form.ts';
import { currentForm } from '../forms/index.ts';
import { type Block, type Table, textLines } from '../syntax/blocks.ts';
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

/**
 * Whether a section holds a table of the form that could not be read as one: labels in lines that are no table, which is
 * what text extraction leaves of a grid, or in the cells of a table no row of which could be told.
 */
export function holdsLoose(table: TableForm, section: Section | undefined): boolean {
  const blocks = section?.blocks ?? [];
  const labels = wordsOf(table);
  const lines = textLines(blocks).map((line) => labelKey(line.text.text));
  const loose = lines.filter((line) => !line.includes('。'));
  if (countWithin(labels, loose) >= LOOSE_LABELS) return true;
  const cells = tables(blocks).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  // Reports have small tables of their own that use some of the words.
  return (
    countWithin(
      labels,
      cells.map(({ key }) => key),
    ) >=
    labels.length / 2
  );
}

/** The labels of a table that are long enough to be no other words. */
function wordsOf(table: TableForm): string[] {
  const labels = [
    ...allRows(table).map(({ row }) => leafLabel(row)),
    ...table.blocks.flatMap((block) => block.columns.map((column) => column.label)),
  ];
  const words = labels.map((label) => splitEnumerator(labelKey(label)).words);
  return [...new Set(words.filter((label) => label.length >= 4))];
}

/** How many of the labels stand in one of the texts. */
function countWithin(labels: readonly string[], texts: readonly string[]): number {
  return labels.filter((label) => texts.some((text) => text.includes(label))).length;
}

function tables(blocks: readonly Block[]): Table[] {
  return blocks.filter((block): block is Table => block.kind === 'table');
}
