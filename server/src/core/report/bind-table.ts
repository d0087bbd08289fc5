import { allRows, type Form, rowLabel, type TableForm } from '../forms/form.ts';
import type { Table } from '../syntax/blocks.ts';
import { isFigureOrOpen } from '../text/number-reading.ts';
import { spanOf } from '../text/range.ts';
import { alignValues } from './align-values.ts';
import { cellReading } from './cell-content.ts';
import { classifyRows } from './classify-rows.ts';
import type { DataRow } from './data-row.ts';
import { readFlatRow } from './flat-row.ts';
import { matchByPlace } from './match-by-place.ts';
import { isWordless, matchBySequence } from './match-by-sequence.ts';
import { matchRows, type RowMatch } from './match-rows.ts';
import type { BoundCell, BoundRow, BoundTable, ExtraRow, MisshapenRow } from './report.ts';

/** A table of the text and the line above it, which may hold the only label it has. */
export interface Part {
  readonly table: Table;
  readonly contextLabel: string | null;
  /** Whether that line is one of several that stand above it: then it may belong to any of the next rows. */
  readonly isContextShared: boolean;
}

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
  const classified = parts.map((part) => classifyRows(part.table, table, part.contextLabel));
  const dataRows = classified.flatMap((part) => part.dataRows);
  const columnsNamed = classified.reduce((most, part) => Math.max(most, part.columnsNamed), 0);
  const flat = table.layout === 'flat' ? readFlatRow(dataRows, table, columnsNamed > 0) : null;
  const known = flat
    ? { matches: [], leftOver: repeatsOf(flat.dataRow, dataRows) }
    : matchRows(dataRows, table);
  const misspelt = flat ? [] : matchByPlace(dataRows, known.matches, table);
  const named = [...known.matches, ...misspelt];
  // In one piece, a table whose author left out a label is a table with a row missing.
  const { matches, unread } =
    parts.length > 1
      ? matchBySequence(dataRows, named, table, sharedContexts(parts))
      : { matches: named, unread: [] };
  const leftOver = known.leftOver.filter(({ dataRow }) =>
    misspelt.every((match) => match.dataRow !== dataRow),
  );
  const rows: BoundRow[] = [...(flat?.rows ?? [])];
  const misshapenRows: MisshapenRow[] = [...(flat?.misshapenRows ?? [])];
  for (const match of matches) {
    const bound = bindRow(match);
    if ('cells' in bound) rows.push(bound);
    else misshapenRows.push(bound);
  }
  const extraRows = leftOver.flatMap(({ dataRow, repeats }) => extraRow(dataRow, repeats));
  const order = allRows(table).map(({ row }) => row);
  rows.sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
  return {
    form,
    table,
    parts: parts.map((part) => part.table),
    range: spanOf(parts.map((part) => part.table.range)),
    rows,
    extraRows,
    misshapenRows,
    unreadRows: unread.map(({ row }) => row.range),
    isWordless: dataRows.length > 0 && dataRows.every((dataRow) => isWordless(dataRow, table)),
    columnsNamed,
    score: scoreOf(matches, flat !== null, table, columnsNamed, extraRows),
  };
}

function sharedContexts(parts: readonly Part[]): ReadonlySet<Table> {
  return new Set(parts.filter((part) => part.isContextShared).map((part) => part.table));
}

function scoreOf(
  matches: readonly RowMatch[],
  flat: boolean,
  table: TableForm,
  columnsNamed: number,
  extraRows: readonly ExtraRow[],
): number {
  const rows =
    matches.reduce((sum, match) => sum + (match.score >= 0.9 ? 2 : 1), 0) +
    (flat ? 2 * allRows(table).length : 0);
  return rows + columnsNamed - extraRows.filter((row) => !row.repeats).length;
}

/** Beside the line of values of a flat table nothing else belongs to it: further rows of figures are surplus. */
function repeatsOf(flat: DataRow, dataRows: readonly DataRow[]): { dataRow: DataRow; repeats: boolean }[] {
  return dataRows.filter((row) => row !== flat).map((dataRow) => ({ dataRow, repeats: false }));
}

function bindRow(match: RowMatch): BoundRow | MisshapenRow {
  const { dataRow, block, form, labelCell, values } = match;
  const { row, headerRows, part } = dataRow;
  const cells = alignValues(values, block.columns, headerRows, part.notation);
  if (!cells) {
    const filled = values.filter((cell) => !cell.text.isBlank).length;
    const actual = filled === block.columns.length ? values.length : filled;
    return { places: [{ block, row: form }], range: row.range, expected: block.columns.length, actual };
  }
  return {
    block,
    form,
    label: rowLabel(block, form),
    labelRange: labelCell?.text.range ?? row.range,
    labelCell,
    part,
    headerRows,
    range: row.range,
    cells: block.columns.flatMap((column, index): BoundCell[] => {
      const cell = cells[index];
      return cell ? [{ column, cell, reading: cellReading(cell) }] : [];
    }),
  };
}

/** A left-over row counts as surplus only if it states figures under a label. */
function extraRow(dataRow: DataRow, repeats: boolean): ExtraRow[] {
  const label = dataRow.names.at(-1)?.labelCell;
  const figures = dataRow.row.cells.some((cell) => isFigureOrOpen(cellReading(cell)));
  return label && figures ? [{ label: label.text.trimmed, range: label.text.range, repeats }] : [];
}
