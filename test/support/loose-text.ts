import type { ValueText } from '../../server/src/core/exchange/write-table.ts';
import { leafLabel, type RowForm, type TableForm } from '../../server/src/core/forms/form.ts';

/** The narrow columns of a printed page cut labels after so many characters. */
const LABEL_WIDTH = 14;
const COLUMN_WIDTH = 9;
/** A page ends after so many rows, with its number, and the next begins with the header. */
const ROWS_A_PAGE = 12;

/** As `pdftotext -layout` gives a table: columns that drift, labels cut above and below their figures, page breaks. */
export function asPdfLayout(table: TableForm, value: ValueText): string {
  return lines(table, value, (label, figures, index) => {
    const pieces = cut(label);
    const before = pieces.slice(0, Math.floor(pieces.length / 2));
    const after = pieces.slice(before.length + 1);
    const glyph = '本年度办理结果'.charAt(index % 7);
    const own = `${glyph}      ${pieces[before.length]}`.padEnd(LABEL_WIDTH + 8 + (index % 5));
    const indent = ' '.repeat(14);
    return [
      ...before.map((piece) => indent + piece),
      own + figures.map((figure) => figure.padStart(COLUMN_WIDTH - (index % 3))).join(''),
      ...after.map((piece) => indent + piece),
      '',
    ];
  });
}

/** As `pdftotext -raw` gives it: single blanks, a cut label above its figures. */
export function asPdfRaw(table: TableForm, value: ValueText): string {
  return lines(table, value, (label, figures) => {
    const pieces = cut(label);
    const row = figures.join(' ');
    return pieces.length === 1 ? [`${label} ${row}`] : [...pieces, row];
  });
}

function lines(
  table: TableForm,
  value: ValueText,
  write: (label: string, figures: readonly string[], index: number) => string[],
): string {
  const header = [table.corner, ...(table.blocks[0]?.columns ?? []).map(({ label }) => label)].join('  ');
  if (table.layout === 'flat') {
    const figures = table.blocks.flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((column) => value(block, row, column))),
    );
    return `${header}\n   ${figures.join('   ')}\n`;
  }
  let index = 0;
  const written = table.blocks.flatMap((block) => [
    ...(block.caption ? [block.caption] : []),
    [table.corner, ...block.columns.map(({ label }) => label)].join('   '),
    ...block.rows.flatMap((row: RowForm) => {
      const figures = block.columns.map((column) => value(block, row, column));
      const page = index > 0 && index % ROWS_A_PAGE === 0 ? ['', `- ${index / ROWS_A_PAGE} -`, header] : [];
      return [...page, ...write(leafLabel(row), figures, index++)];
    }),
  ]);
  return `${written.join('\n')}\n`;
}

function cut(label: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < label.length; at += LABEL_WIDTH) pieces.push(label.slice(at, at + LABEL_WIDTH));
  return pieces;
}

/** As web text whose tags were taken for pipes: every cell on a line, the pipe on the next. */
export function asPipeLines(table: TableForm, value: ValueText): string {
  return cellsOf(table, value).join('\n|\n');
}

/** As web text with a pipe behind every cell, and every cell on a line of its own. */
export function asPipeCells(table: TableForm, value: ValueText): string {
  return cellsOf(table, value)
    .map((cell) => `${cell} |`)
    .join('\n');
}

/** Every cell of a table from left to right and from above, merged ones once. */
function cellsOf(table: TableForm, value: ValueText): string[] {
  const blocks = table.blocks.map((block) => ({
    header: [
      ...(block.caption ? [block.caption] : []),
      table.corner,
      ...block.columns.map(({ label }) => label),
    ],
    rows: block.rows.map((row) => ({
      labels: row.path,
      figures: block.columns.map((column) => value(block, row, column)),
    })),
  }));
  if (table.layout === 'flat')
    return [
      ...blocks.flatMap(({ rows }) => rows.flatMap(({ labels }) => labels)),
      ...blocks.flatMap(({ header, rows }) => rows.flatMap(() => header.slice(1))),
      ...blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures)),
    ].filter((cell) => cell !== '');
  const seen = new Set<string>();
  return blocks.flatMap(({ header, rows }) => [
    ...header.filter((cell) => cell !== ''),
    ...rows.flatMap(({ labels, figures }) => [
      ...labels.filter(
        (label, depth) => depth === labels.length - 1 || (!seen.has(label) && seen.add(label)),
      ),
      ...figures,
    ]),
  ]);
}
