import { type ColumnForm, type RowForm, rowLabel, type TableForm } from '../forms/form.ts';

/** A cell of a form and its number among the cells of its table. */
export interface Slot {
  readonly index: number;
  readonly row: RowForm;
  readonly rowLabel: string;
  readonly column: ColumnForm;
}

const known = new WeakMap<TableForm, readonly Slot[]>();

/** Every cell of a table in the order of the form, so that the figures of a report fit into one array. */
export function slotsOf(table: TableForm): readonly Slot[] {
  const slots =
    known.get(table) ??
    table.blocks
      .flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.map((column) => ({ row, rowLabel: rowLabel(block, row), column })),
        ),
      )
      .map((slot, index) => ({ ...slot, index }));
  known.set(table, slots);
  return slots;
}

const knownPlaces = new WeakMap<TableForm, ReadonlyMap<string, ReadonlyMap<string, Slot>>>();

/** The cell of a row and a column, by their ids; undefined where the form has none such. */
export function slotAt(table: TableForm, row: string, column: string): Slot | undefined {
  const places = knownPlaces.get(table) ?? placesOf(table);
  return places.get(row)?.get(column);
}

function placesOf(table: TableForm): ReadonlyMap<string, ReadonlyMap<string, Slot>> {
  const places = new Map<string, Map<string, Slot>>();
  for (const slot of slotsOf(table)) {
    const ofRow = places.get(slot.row.id) ?? new Map<string, Slot>();
    places.set(slot.row.id, ofRow.set(slot.column.id, slot));
  }
  knownPlaces.set(table, places);
  return places;
}
