import { allRows, type TableForm } from '../forms/form.ts';
import type { Row, Table } from '../syntax/blocks.ts';
import { isFigureOrOpen } from '../text/number-reading.ts';
import { alignValues } from './align-values.ts';
import { classifyRows } from './classify-rows.ts';
import type { DataRow } from './data-row.ts';
import { readFlatRow } from './flat-row.ts';
import type { LaidRow, Layout } from './layout.ts';
import { matchByPlace } from './match-by-place.ts';
import { isWordless, matchBySequence } from './match-by-sequence.ts';
import { matchRows, type RowMatch } from './match-rows.ts';
import type { Part } from './part.ts';

/** Reads tables of the text as one table of a form. Always gives a layout; its score says what it is worth. */
export function layOutTable(parts: readonly Part[], table: TableForm): Layout {
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
  const rows: LaidRow[] = [...(flat?.rows ?? [])];
  const misshapenRows: Layout['misshapenRows'][number][] = [...(flat?.misshapenRows ?? [])];
  for (const match of matches) {
    const laid = layOutRow(match);
    if ('cells' in laid) rows.push(laid);
    else misshapenRows.push(laid);
  }
  const extraRows = leftOver.flatMap(({ dataRow, repeats }) => extraRow(dataRow, repeats));
  const order = new Map(allRows(table).map(({ row }, index) => [row, index]));
  rows.sort((a, b) => (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
  return {
    rows,
    extraRows,
    misshapenRows,
    unreadRows: [...unread.map(({ row }) => row), ...cutRows(leftOver)],
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
  extraRows: Layout['extraRows'],
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

function layOutRow(match: RowMatch): LaidRow | Layout['misshapenRows'][number] {
  const { dataRow, block, form, labelCell, values } = match;
  const { row, headerRows, part } = dataRow;
  const cells = alignValues(values, block.columns, headerRows, part.notation);
  if (!cells) {
    const filled = values.filter((cell) => !cell.text.isBlank).length;
    const actual = filled === block.columns.length ? values.length : filled;
    return { places: [{ block, row: form }], row, expected: block.columns.length, actual };
  }
  return {
    block,
    form,
    labelCell,
    part,
    headerRows,
    row,
    cells: block.columns.flatMap((column, index) => {
      const cell = cells[index];
      return cell ? [{ column, cell }] : [];
    }),
  };
}

/** What is left over among rows between blanks has a label that could not be put together, not one of its own. */
function cutRows(leftOver: readonly { readonly dataRow: DataRow; readonly repeats: boolean }[]): Row[] {
  return leftOver
    .filter(({ dataRow, repeats }) => dataRow.part.notation === 'loose-rows' && !repeats)
    .map(({ dataRow }) => dataRow.row);
}

/** A left-over row counts as surplus only if it states figures under a label. */
function extraRow(dataRow: DataRow, repeats: boolean): Layout['extraRows'] {
  const labelCell = dataRow.names.at(-1)?.labelCell;
  const figures = dataRow.row.cells.some((cell) => isFigureOrOpen(cell.reading));
  return labelCell && figures ? [{ labelCell, repeats }] : [];
}
