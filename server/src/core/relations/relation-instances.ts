import type { RelationForm } from '../forms/form.ts';
import type { BoundCell, BoundRow, BoundTable } from '../report/report.ts';

/** A cell with the row and table it stands in. */
export interface PlacedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

/** A relation of the form laid over the cells of one row or one column. */
export interface RelationInstance {
  readonly relation: RelationForm;
  readonly table: BoundTable;
  /** Label of the row or column it is checked in. */
  readonly place: string;
  /** The cell stated to be the sum; null for relations that have none. */
  readonly total: PlacedCell | null;
  readonly terms: readonly { readonly at: PlacedCell; readonly sign: 1 | -1 }[];
}

/** Every relation of the table's form whose cells were all found. Where one is missing, nothing is checked. */
export function relationInstances(table: BoundTable): RelationInstance[] {
  return table.table.relations.flatMap((relation) =>
    relation.along === 'row' ? alongRows(relation, table) : alongColumns(relation, table),
  );
}

function alongRows(relation: RelationForm, table: BoundTable): RelationInstance[] {
  const rows = table.rows.filter((row) => !relation.within || relation.within.includes(row.form.id));
  return rows.flatMap((row) => {
    const find = (id: string): PlacedCell | null =>
      placed(
        table,
        row,
        row.cells.find((cell) => cell.column.id === id),
      );
    return instance(relation, table, row.label, find);
  });
}

function alongColumns(relation: RelationForm, table: BoundTable): RelationInstance[] {
  const columns = table.table.blocks.flatMap((block) => block.columns);
  return columns
    .filter((column) => !relation.within || relation.within.includes(column.id))
    .flatMap((column) => {
      const find = (id: string): PlacedCell | null => {
        const row = table.rows.find((candidate) => candidate.form.id === id);
        return row
          ? placed(
              table,
              row,
              row.cells.find((cell) => cell.column === column),
            )
          : null;
      };
      return instance(relation, table, column.label, find);
    });
}

function placed(table: BoundTable, row: BoundRow, cell: BoundCell | undefined): PlacedCell | null {
  return cell ? { table, row, cell } : null;
}

function instance(
  relation: RelationForm,
  table: BoundTable,
  place: string,
  find: (id: string) => PlacedCell | null,
): RelationInstance[] {
  const total = relation.total === undefined ? null : find(relation.total);
  if (relation.total !== undefined && total === null) return [];
  const terms = relation.terms.flatMap(({ id, sign }) => {
    const at = find(id);
    return at ? [{ at, sign }] : [];
  });
  return terms.length === relation.terms.length ? [{ relation, table, place, total, terms }] : [];
}
