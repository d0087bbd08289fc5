import type { Relation, RelationForm } from '../forms/form.ts';
import type { GivenCell } from './given-cell.ts';
import type { BoundCell, BoundRow, BoundTable } from '../report/report.ts';
import { KeptWith } from '../text/kept-with.ts';

/** A cell with the row and table it stands in. */
export interface PlacedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

/** A figure of another report, which can't be changed here. */
export interface GivenTerm {
  readonly cell: GivenCell;
  readonly sign: 1 | -1;
}

/** A relation of the form laid over the cells of one row or one column. */
export interface RelationInstance {
  readonly relation: Relation;
  readonly table: BoundTable;
  /** Label of the row or column it is checked in. */
  readonly place: string;
  /** The cell stated to be the sum; null for relations that have none. */
  readonly total: PlacedCell | null;
  readonly terms: readonly { readonly at: PlacedCell; readonly sign: 1 | -1 }[];
  /** What another year's report adds to the terms; none for a relation within one report. */
  readonly given: readonly GivenTerm[];
}

/** Every relation of the table's form whose cells were all found. Where one is missing, nothing is checked. */
export function relationInstances(table: BoundTable): RelationInstance[] {
  return table.table.relations.flatMap((relation) =>
    lanesOf(relation, table).flatMap((lane) => instance(relation, table, lane)),
  );
}

/** A row or column that a relation is checked in, and the cells in it. */
export interface Lane {
  /** Id of the row or column. */
  readonly id: string;
  readonly label: string;
  /** The cell by the id of its column (or row); null where it was not found. */
  find(id: string): PlacedCell | null;
}

/** Every row or column of a table that a relation applies to. */
export function lanesOf(relation: Relation, table: BoundTable): Lane[] {
  const isMeant = (id: string): boolean => !relation.within || relation.within.includes(id);
  const cells = cellsById(table);
  if (relation.along === 'row')
    return table.rows
      .filter(({ form }) => isMeant(form.id))
      .map((row) => ({
        id: row.form.id,
        label: row.label,
        find: (id) => cells.get(row.form.id)?.get(id) ?? null,
      }));
  return table.table.blocks
    .flatMap((block) => block.columns)
    .filter(({ id }) => isMeant(id))
    .map((column) => ({
      id: column.id,
      label: column.label,
      find: (id) => cells.get(id)?.get(column.id) ?? null,
    }));
}

const cellsByTable = new KeptWith<BoundTable, ReadonlyMap<string, ReadonlyMap<string, PlacedCell>>>();

/** The cells of a table by the ids of their rows and columns. */
function cellsById(table: BoundTable): ReadonlyMap<string, ReadonlyMap<string, PlacedCell>> {
  const known = cellsByTable.get(table);
  if (known) return known;
  const cells = new Map<string, Map<string, PlacedCell>>();
  for (const row of table.rows) {
    // A row that is there twice is the first one.
    if (cells.has(row.form.id)) continue;
    const ofRow = new Map<string, PlacedCell>();
    for (const cell of row.cells)
      if (!ofRow.has(cell.column.id)) ofRow.set(cell.column.id, { table, row, cell });
    cells.set(row.form.id, ofRow);
  }
  cellsByTable.set(table, cells);
  return cells;
}

function instance(relation: RelationForm, table: BoundTable, { label, find }: Lane): RelationInstance[] {
  const total = relation.total === undefined ? null : find(relation.total);
  if (relation.total !== undefined && total === null) return [];
  const terms: RelationInstance['terms'][number][] = [];
  for (const { id, sign } of relation.terms) {
    const at = find(id);
    if (!at) return [];
    terms.push({ at, sign });
  }
  return [{ relation, table, place: label, total, terms, given: [] }];
}
