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
