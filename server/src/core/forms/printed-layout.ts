import type { BlockForm, ColumnForm, RowForm, TableForm } from './form.ts';

/** A cell of a table as the official form prints it, merged cells once. */
export interface PrintedCell {
  readonly kind: 'caption' | 'header' | 'label' | 'value';
  /** Printed words; empty for a value. */
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Which value stands here. */
  readonly value?: { readonly block: BlockForm; readonly row: RowForm; readonly column: ColumnForm };
}

/** The table line by line with the merged cells of the official form. */
export function printedLayout(table: TableForm): PrintedCell[][] {
  switch (table.layout) {
    case 'blocks':
      return table.blocks.flatMap((block) => printBlock(table, block));
    case 'matrix':
      return table.blocks.flatMap((block) => printMatrix(table, block));
    case 'flat':
      return table.blocks.flatMap((block) => printFlat(block));
  }
}

function cell(kind: PrintedCell['kind'], text: string, columnSpan = 1, rowSpan = 1): PrintedCell {
  return { kind, text, columnSpan, rowSpan };
}

function valueCell(block: BlockForm, row: RowForm, column: ColumnForm, columnSpan = 1): PrintedCell {
  return { kind: 'value', text: '', columnSpan, rowSpan: 1, value: { block, row, column } };
}

/** A caption across the table, a header, a line for each row. */
function printBlock(table: TableForm, block: BlockForm): PrintedCell[][] {
  const spans = block.columns.map((_, index) => block.columnSpans?.[index] ?? 1);
  const width = 1 + spans.reduce((sum, span) => sum + span, 0);
  return [
    [cell('caption', block.caption ?? '', width)],
    [
      cell('header', table.corner),
      ...block.columns.map((column, index) => cell('header', column.label, spans[index])),
    ],
    ...block.rows.map((row) => [
      cell('label', row.path.at(-1) ?? ''),
      ...block.columns.map((column, index) => valueCell(block, row, column, spans[index])),
    ]),
  ];
}

function printMatrix(table: TableForm, block: BlockForm): PrintedCell[][] {
  const labelColumns = Math.max(...block.rows.map((row) => row.path.length));
  const [top, sub] = printColumnHeaders(block.columns);
  return [
    [
      cell('header', table.corner, labelColumns, 3),
      cell('header', table.columnsTitle ?? '', block.columns.length),
    ],
    top,
    sub,
    ...block.rows.map((row, index) => [
      ...printLabels(block.rows, index, labelColumns),
      ...block.columns.map((column) => valueCell(block, row, column)),
    ]),
  ];
}

/** Columns with a group stand under it, the others span both header lines. */
function printColumnHeaders(columns: readonly ColumnForm[]): [PrintedCell[], PrintedCell[]] {
  const top: PrintedCell[] = [];
  const sub: PrintedCell[] = [];
  columns.forEach((column, index) => {
    if (column.group === undefined) top.push(cell('header', column.label, 1, 2));
    else {
      sub.push(cell('header', column.label));
      const span = columns.filter((other) => other.group === column.group).length;
      if (columns[index - 1]?.group !== column.group) top.push(cell('header', column.group, span));
    }
  });
  return [top, sub];
}

/** The labels that begin in a row: a group label only in its first row, as high as the group. */
function printLabels(rows: readonly RowForm[], index: number, labelColumns: number): PrintedCell[] {
  const { path } = rows[index] ?? { path: [] };
  return path.flatMap((label, depth) => {
    if (depth === path.length - 1) return [cell('label', label, labelColumns - depth)];
    const sharesGroup = (row: RowForm | undefined): boolean =>
      row !== undefined && row.path.slice(0, depth + 1).join('／') === path.slice(0, depth + 1).join('／');
    if (sharesGroup(rows[index - 1])) return [];
    return [cell('label', label, 1, rows.filter(sharesGroup).length)];
  });
}

/** All rows side by side: three header lines and one of values. */
function printFlat(block: BlockForm): PrintedCell[][] {
  const width = block.columns.length;
  const groups = [...new Set(block.rows.map((row) => row.path[0] ?? ''))];
  const inGroup = (group: string): RowForm[] => block.rows.filter((row) => row.path[0] === group);
  return [
    groups.map((group) => cell('header', group, inGroup(group).length * width)),
    block.rows.flatMap((row) => {
      const [, own] = row.path;
      return own === undefined
        ? block.columns.map((column) => cell('header', column.label, 1, 2))
        : [cell('header', own, width)];
    }),
    block.rows
      .filter((row) => row.path.length > 1)
      .flatMap(() => block.columns.map((column) => cell('header', column.label))),
    block.rows.flatMap((row) => block.columns.map((column) => valueCell(block, row, column))),
  ];
}
