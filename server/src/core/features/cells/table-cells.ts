import { isReadable, type Report } from '../../report/report.ts';
import type { Cell, Table } from '../../syntax/blocks.ts';
import { makeRange, type Range } from '../../text/range.ts';

/** A value cell of one of the three tables as the caret sees it. */
export interface TableCell {
  /** Counted over all the tables of the report, from above. */
  readonly row: number;
  /** Among the values of its row, from the left. */
  readonly column: number;
  /** What to select: the value, or an empty range where one would be typed. */
  readonly range: Range;
  /** Where the caret is in the cell, blanks around the value included. */
  readonly area: Range;
  /** Whether the table goes on below; in another table its row below is none. */
  readonly isLastRow: boolean;
}

/** Forms in which a TAB or a line break within a cell has no meaning of its own for who writes it. */
const WALKED: ReadonlySet<Table['notation']> = new Set(['pipes', 'tab-cells', 'tab-rows']);

/** The value cells in the order of the text; none of HTML, of rows without a grid, and of a text that is no report. */
export function tableCells(report: Report): TableCell[] {
  if (!isReadable(report)) return [];
  const { text } = report.source;
  const cells: TableCell[] = [];
  let row = -1;
  for (const { parts, rows } of [...report.tables].sort((a, b) => a.range.start - b.range.start)) {
    const values = new Set<Cell>(rows.flatMap((bound) => bound.cells.map(({ cell }) => cell)));
    const lines = parts
      .filter(({ notation }) => WALKED.has(notation))
      .flatMap((part) =>
        part.rows.map((line) => ({ part, cells: line.cells.filter((cell) => values.has(cell)) })),
      )
      .filter((line) => line.cells.length > 0);
    for (const [index, line] of lines.entries()) {
      row++;
      for (const [column, cell] of line.cells.entries())
        cells.push({
          row,
          column,
          range: cell.range,
          area: areaOf(text, cell, line.part),
          isLastRow: index === lines.length - 1,
        });
    }
  }
  return cells;
}

/** From one mark to the next, on one line unless the value has several. */
function areaOf(text: string, cell: Cell, { notation }: Table): Range {
  const marks = notation === 'pipes' ? '|\r\n' : '\t\r\n';
  const { start, end } = cell.range;
  let from = start;
  let to = end;
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from--;
  while (to < text.length && !marks.includes(text.charAt(to))) to++;
  return makeRange(from, to);
}
