import type { BlockForm, ColumnForm, PlacedRow, RowForm, TableForm } from '../forms/form.ts';
import type { Cell, Row, Table } from '../syntax/blocks.ts';
import { layOutTable } from './lay-out-table.ts';
import type { LaidRow, Layout } from './layout.ts';
import type { Part } from './part.ts';

/** Where a row stands: the index of its part and its own. */
interface RowPlace {
  readonly part: number;
  readonly row: number;
}

interface CellPlace extends RowPlace {
  readonly cell: number;
}

interface PlannedRow {
  readonly block: BlockForm;
  readonly form: RowForm;
  readonly labelCell: CellPlace | null;
  readonly part: number;
  /** Index into the plan's headers. */
  readonly header: number;
  readonly row: RowPlace | null;
  readonly cells: readonly { readonly column: ColumnForm; readonly place: CellPlace }[];
}

/** A layout told by places alone, so that it serves every table that is laid out alike. */
interface TablePlan extends Pick<Layout, 'columnsNamed' | 'isWordless' | 'score'> {
  readonly headers: readonly (readonly RowPlace[])[];
  readonly rows: readonly PlannedRow[];
  readonly extraRows: readonly { readonly labelCell: CellPlace; readonly repeats: boolean }[];
  readonly misshapenRows: readonly {
    readonly places: readonly PlacedRow[];
    readonly expected: number;
    readonly actual: number;
    readonly row: RowPlace;
  }[];
  readonly unreadRows: readonly RowPlace[];
}

/** So many layouts are kept for each table of a form: all the parts that the reports of a county come in. */
const MOST_PLANS = 200;

const plansByTable = new WeakMap<TableForm, Map<string, TablePlan>>();

/**
 * The layout of tables read as one of a form. Tables that are alike but for their figures are laid out once: the reports
 * of many organs and years are, and so is a report at every keystroke in a figure.
 */
export function plannedLayout(parts: readonly Part[], table: TableForm): Layout {
  const key = keyOf(parts);
  if (key === null) return layOutTable(parts, table);
  const plans = plansByTable.get(table) ?? new Map<string, TablePlan>();
  plansByTable.set(table, plans);
  const known = plans.get(key);
  if (known) return follow(known, parts);
  const layout = layOutTable(parts, table);
  if (plans.size >= MOST_PLANS) plans.clear();
  plans.set(key, makePlan(layout, parts));
  return layout;
}

/** How much of the form tables hold. */
export function scoreOfTable(parts: readonly Part[], table: TableForm): number {
  const key = keyOf(parts);
  const known = key === null ? undefined : plansByTable.get(table)?.get(key);
  return (known ?? plannedLayout(parts, table)).score;
}

function keyOf(parts: readonly Part[]): string | null {
  return parts.some(({ layout }) => layout === null) ? null : parts.map(({ layout }) => layout).join();
}

function makePlan(layout: Layout, parts: readonly Part[]): TablePlan {
  const partPlaces = new Map<Table, number>();
  const rowPlaces = new Map<Row, RowPlace>();
  const cellPlaces = new Map<Cell, CellPlace>();
  for (const [part, { table }] of parts.entries()) {
    partPlaces.set(table, part);
    for (const [row, line] of table.rows.entries()) {
      rowPlaces.set(line, { part, row });
      for (const [cell, object] of line.cells.entries()) cellPlaces.set(object, { part, row, cell });
    }
  }
  const headers: (readonly Row[])[] = [];
  const headerOf = ({ headerRows }: LaidRow): number => {
    const known = headers.indexOf(headerRows);
    return known === -1 ? headers.push(headerRows) - 1 : known;
  };
  const rows = layout.rows.map((laid): PlannedRow => {
    const { block, form, labelCell, part, row, cells } = laid;
    return {
      block,
      form,
      labelCell: labelCell && placeIn(cellPlaces, labelCell),
      part: placeIn(partPlaces, part),
      header: headerOf(laid),
      row: row && placeIn(rowPlaces, row),
      cells: cells.map(({ column, cell }) => ({ column, place: placeIn(cellPlaces, cell) })),
    };
  });
  return {
    rows,
    headers: headers.map((header) => header.map((row) => placeIn(rowPlaces, row))),
    extraRows: layout.extraRows.map(({ labelCell, repeats }) => ({
      labelCell: placeIn(cellPlaces, labelCell),
      repeats,
    })),
    misshapenRows: layout.misshapenRows.map((misshapen) => ({
      ...misshapen,
      row: placeIn(rowPlaces, misshapen.row),
    })),
    unreadRows: layout.unreadRows.map((row) => placeIn(rowPlaces, row)),
    columnsNamed: layout.columnsNamed,
    isWordless: layout.isWordless,
    score: layout.score,
  };
}

function placeIn<K, P>(places: ReadonlyMap<K, P>, object: K): P {
  const place = places.get(object);
  if (place === undefined) throw new Error('a layout holds what is in none of its parts');
  return place;
}

/** Puts the rows and cells of other tables in the places of a plan. */
function follow(plan: TablePlan, parts: readonly Part[]): Layout {
  const rowAt = ({ part, row }: RowPlace): Row => present(parts[part]?.table.rows[row]);
  const cellAt = (place: CellPlace): Cell => present(rowAt(place).cells[place.cell]);
  const headers = plan.headers.map((header) => header.map(rowAt));
  return {
    rows: plan.rows.map(({ block, form, labelCell, part, header, row, cells }) => ({
      block,
      form,
      labelCell: labelCell && cellAt(labelCell),
      part: present(parts[part]).table,
      headerRows: present(headers[header]),
      row: row && rowAt(row),
      cells: cells.map(({ column, place }) => ({ column, cell: cellAt(place) })),
    })),
    extraRows: plan.extraRows.map(({ labelCell, repeats }) => ({ labelCell: cellAt(labelCell), repeats })),
    misshapenRows: plan.misshapenRows.map((misshapen) => ({ ...misshapen, row: rowAt(misshapen.row) })),
    unreadRows: plan.unreadRows.map(rowAt),
    columnsNamed: plan.columnsNamed,
    isWordless: plan.isWordless,
    score: plan.score,
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('tables with the same key have the same cells');
  return value;
}
