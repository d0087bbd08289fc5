import type { ValueText } from '../../server/src/core/exchange/write-table.ts';
import { allRows, leafLabel, type RowForm, type TableForm } from '../../server/src/core/forms/form.ts';

/** Labels longer than this are thrown out of the table. */
const LABEL_WIDTH = 12;

/** How a program that looks for tables in a PDF file damages one. */
export interface Damage {
  /** Whether the label of a row stands outside of the table; the index counts the rows of the form. */
  readonly losesLabel: (row: RowForm, index: number) => boolean;
  /** Whether the row is lost altogether. */
  readonly losesRow?: (row: RowForm, index: number) => boolean;
  /** Rows in a piece of the table, by the number of the piece. */
  readonly rowsIn?: (piece: number) => number;
  /** Whether the lost labels of the piece below stand above a piece too. */
  readonly runsAhead?: (piece: number) => boolean;
}

const LONG_LABELS: Damage = {
  losesLabel: ({ path }, index) => index > 0 && (path.at(-1) ?? '').length > LABEL_WIDTH,
};

/**
 * As a program that looks for tables in a PDF file gives them: pieces of pipe tables with a delimiter row below every
 * row or two, an empty cell too many here and there, and long labels on loose lines above the piece, cut, and run
 * together with the group they stand in.
 */
export function asPdfFragments(table: TableForm, value: ValueText, damage: Damage = LONG_LABELS): string {
  if (table.layout === 'flat') {
    const figures = table.blocks.flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((column) => value(block, row, column))),
    );
    return `行政复议行政诉讼\n${row([...figures, ''])}\n${delimiter(figures.length + 1)}\n`;
  }
  if (table.blocks.length > 1)
    return table.blocks
      .flatMap((block) => [
        block.caption ?? '',
        row([table.corner, ...block.columns.map(({ label }) => label)]),
        delimiter(block.columns.length + 1),
        ...block.rows.flatMap((of) => [
          row([leafLabel(of), ...block.columns.map((column) => value(block, of, column))]),
          delimiter(block.columns.length + 1),
        ]),
        '',
      ])
      .join('\n');
  return piecesOf(table, value, damage);
}

function piecesOf(table: TableForm, value: ValueText, damage: Damage): string {
  const { losesLabel, losesRow = () => false, rowsIn = (piece) => 1 + (piece % 3) } = damage;
  const { runsAhead = () => false } = damage;
  const rows = allRows(table)
    .map(({ block, row: form }, index) => ({ block, form, index }))
    .filter(({ form, index }) => !losesRow(form, index));
  const lines: string[] = [];
  let group: string | undefined;
  let labelled = 0;
  for (let at = 0, piece = 0; at < rows.length; piece++) {
    const here = rows.slice(at, at + rowsIn(piece));
    const until = at + here.length + (runsAhead(piece) ? rowsIn(piece + 1) : 0);
    const loose = rows.slice(labelled, until).flatMap(({ form, index }) => {
      const isNew = form.path.length > 1 && form.path.at(-2) !== group;
      group = form.path.at(-2);
      const before = isNew ? (group ?? '').slice(0, 4) : '';
      const label = losesLabel(form, index) ? leafLabel(form) : '';
      return [`${before}${label.slice(0, LABEL_WIDTH)}`, label.slice(LABEL_WIDTH)];
    });
    lines.push(...loose.filter((line) => line !== ''));
    for (const { block, form, index } of here) {
      const figures = block.columns.map((column) => value(block, form, column));
      const cells = losesLabel(form, index) ? figures : [leafLabel(form), ...figures];
      if (index % 4 === 3) cells.push('');
      lines.push(row(cells));
      if (index % 3 !== 1) lines.push(delimiter(cells.length));
    }
    lines.push('');
    labelled = Math.max(labelled, until);
    at += here.length;
  }
  return lines.join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function delimiter(columns: number): string {
  return `|${'---|'.repeat(columns)}`;
}
