import type { Relation, RelationForm } from '../forms/form.ts';
import type { GivenCell } from './given-cell.ts';
import type { BoundCell, BoundRow, BoundTable } from '../report/report.ts';

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
  if (relation.along === 'row')
    return table.rows
      .filter(({ form }) => isMeant(form.id))
      .map((row) => ({ id: row.form.id, label: row.label, find: (id) => placed(table, row, id) }));
  return table.table.blocks
    .flatMap((block) => block.columns)
    .filter(({ id }) => isMeant(id))
    .map((column) => ({
      id: column.id,
      label: column.label,
      find: (id) => {
        const row = table.rows.find((candidate) => candidate.form.id === id);
        return row ? placed(table, row, column.id) : null;
      },
    }));
}

function placed(table: BoundTable, row: BoundRow, columnId: string): PlacedCell | null {
  const cell = row.cells.find(({ column }) => column.id === columnId);
  return cell ? { table, row, cell } : null;
}

function instance(relation: RelationForm, table: BoundTable, { label, find }: Lane): RelationInstance[] {
  const total = relation.total === undefined ? null : find(relation.total);
  if (relation.total !== undefined && total === null) return [];
  const terms = relation.terms.flatMap(({ id, sign }) => {
    const at = find(id);
    return at ? [{ at, sign }] : [];
  });
  return terms.length === relation.terms.length
    ? [{ relation, table, place: label, total, terms, given: [] }]
    : [];
}
