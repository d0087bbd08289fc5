import { type BlockForm, rowLabel, type TableForm, type TableName } from '../../forms/form.ts';
import { cellAt } from '../../report/cell-at.ts';
import type { BoundCell, BoundTable, Report } from '../../report/report.ts';
import { cellId } from '../preview/cell-id.ts';
import { mergeOrders } from './merge-orders.ts';

/** A cell of the form and where the two reports state it. */
export interface PairedCell {
  readonly id: string;
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
  readonly before: BoundCell | null;
  readonly after: BoundCell | null;
}

/**
 * The cells that either report has, in the order of the form. Cells pair that have the same place in the same table:
 * ids of rows and columns are the same in both formats where they mean the same. What only one format has stands alone,
 * beside what its own form prints around it.
 */
export function pairCells(before: Report, after: Report): PairedCell[] {
  const names = mergeOrders(tableNames(before), tableNames(after));
  return names.flatMap((name) => pairTable(tableOf(before, name), tableOf(after, name)));
}

function tableNames({ tables }: Report): TableName[] {
  const order = tables[0]?.form.tables.map(({ name }) => name) ?? [];
  return order.filter((name) => tables.some(({ table }) => table.name === name));
}

function tableOf({ tables }: Report, name: TableName): BoundTable | undefined {
  return tables.find(({ table }) => table.name === name);
}

function pairTable(before: BoundTable | undefined, after: BoundTable | undefined): PairedCell[] {
  const [was, is] = [before?.table, after?.table];
  // Blocks are told by their captions: a matrix is one block without one.
  const captions = mergeOrders(captionsOf(was), captionsOf(is));
  return captions.flatMap((caption) => {
    const [old, now] = [blockOf(was, caption), blockOf(is, caption)];
    const columns = mergeOrders(idsOf(old?.columns), idsOf(now?.columns));
    return mergeOrders(idsOf(old?.rows), idsOf(now?.rows)).flatMap((row) =>
      columns.flatMap((column) => {
        const cells = { before: cellAt(before, row, column), after: cellAt(after, row, column) };
        const place = placeIn(is, now, row, column) ?? placeIn(was, old, row, column);
        return place && (cells.before || cells.after) ? [{ ...place, ...cells }] : [];
      }),
    );
  });
}

function captionsOf(table: TableForm | undefined): string[] {
  return table?.blocks.map(({ caption = '' }) => caption) ?? [];
}

function blockOf(table: TableForm | undefined, caption: string): BlockForm | undefined {
  return table?.blocks.find((block) => (block.caption ?? '') === caption);
}

function idsOf(places: readonly { readonly id: string }[] | undefined): string[] {
  return places?.map(({ id }) => id) ?? [];
}

/** Name and labels of a cell; null where the form has none such. */
function placeIn(
  table: TableForm | undefined,
  block: BlockForm | undefined,
  rowId: string,
  columnId: string,
) {
  const row = block?.rows.find(({ id }) => id === rowId);
  const column = block?.columns.find(({ id }) => id === columnId);
  return table && block && row && column
    ? {
        id: cellId(table, row, column),
        table: table.name,
        row: rowLabel(block, row),
        column: column.label,
      }
    : null;
}
