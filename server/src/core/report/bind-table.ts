import { allRows, type Form, rowLabel, type TableForm } from '../forms/form.ts';
import { type Cell, type Table, cellRange } from '../syntax/blocks.ts';
import { spanOf } from '../text/range.ts';
import { alignValues } from './align-values.ts';
import { cellReading } from './cell-content.ts';
import { type ClassifiedPart, classifyRows, type DataRow } from './classify-rows.ts';
import { matchRows, type RowMatch } from './match-rows.ts';
import type { BoundCell, BoundRow, BoundTable, ExtraRow, MisshapenRow } from './report.ts';

/** A table of the text and the line above it, which may hold the only label it has. */
export interface Part {
  readonly table: Table;
  readonly contextLabel: string | null;
}

/** A table read as one of a form, and how well it fits. */
export interface Binding extends BoundTable {
  /** How much of the form the tables hold: the surer and the more rows and columns, the higher. */
  readonly score: number;
}

/** Reads tables of the text as one table of a form. Always gives a binding; its score says what it is worth. */
export function bindTable(parts: readonly Part[], form: Form, table: TableForm): Binding {
  const classified = parts.map((part) => classifyRows(part.table, table, part.contextLabel));
  const dataRows = classified.flatMap((part) => part.dataRows);
  const flat = table.layout === 'flat' ? findFlatRow(dataRows, table) : null;
  const { matches, leftOver } = matchRows(
    dataRows.filter((row) => row !== flat),
    table,
  );
  const rows: BoundRow[] = flat ? bindFlatRow(flat, table) : [];
  const misshapenRows: MisshapenRow[] = [];
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
    score: scoreOf(matches, flat !== null, table, classified, extraRows),
  };
}

function scoreOf(
  matches: readonly RowMatch[],
  flat: boolean,
  table: TableForm,
  classified: readonly ClassifiedPart[],
  extraRows: readonly ExtraRow[],
): number {
  const rows =
    matches.reduce((sum, match) => sum + (match.score >= 0.9 ? 2 : 1), 0) +
    (flat ? 2 * allRows(table).length : 0);
  const columns = classified.reduce((most, part) => Math.max(most, part.columnsNamed), 0);
  return rows + columns - extraRows.filter((row) => !row.repeats).length;
}

/** The single line of values that a flat table is printed as: no label, as many values as there are cells. */
function findFlatRow(dataRows: readonly DataRow[], table: TableForm): DataRow | null {
  const size = flatCells(table).length;
  return dataRows.find((dataRow) => flatValues(dataRow, size) !== null) ?? null;
}

function flatCells(table: TableForm) {
  return table.blocks.flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => ({ block, row, column }))),
  );
}

function flatValues(dataRow: DataRow, size: number): readonly Cell[] | null {
  const { cells } = dataRow.row;
  if (cells.some((cell) => cellReading(cell).kind === 'text') && cells.length < size) return null;
  if (cells.length === size) return cells;
  const filled = cells.filter((cell) => !cell.text.isBlank);
  if (filled.length === size) return filled;
  const behindLabel = cells.slice(cells.length - size);
  return cells.length === size + 1 && (cells[0] && cellReading(cells[0]).kind) === 'text'
    ? behindLabel
    : null;
}

function bindFlatRow(dataRow: DataRow, table: TableForm): BoundRow[] {
  const places = flatCells(table);
  const values = flatValues(dataRow, places.length) ?? [];
  return allRows(table).map(({ block, row }) => {
    const cells = places.flatMap((place, index): BoundCell[] => {
      const cell = values[index];
      return place.row === row && cell ? [{ column: place.column, cell, reading: cellReading(cell) }] : [];
    });
    const range = spanOf(cells.map(({ cell }) => cellRange(cell)));
    return { block, form: row, label: rowLabel(block, row), labelRange: range, range, cells };
  });
}

function bindRow(match: RowMatch): BoundRow | MisshapenRow {
  const { dataRow, block, form, labelCell, values } = match;
  const { row, headerRows, part } = dataRow;
  const cells = alignValues(values, block.columns, headerRows, part.notation);
  if (!cells) {
    const filled = values.filter((cell) => !cell.text.isBlank).length;
    const actual = filled === block.columns.length ? values.length : filled;
    return { block, form, range: row.range, expected: block.columns.length, actual };
  }
  return {
    block,
    form,
    label: rowLabel(block, form),
    labelRange: labelCell?.text.range ?? row.range,
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
  const figures = dataRow.row.cells.some((cell) => cellReading(cell).kind === 'number');
  return label && figures ? [{ label: label.text.trimmed, range: label.text.range, repeats }] : [];
}
