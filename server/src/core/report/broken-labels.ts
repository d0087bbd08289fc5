import { allRows, rightLabels } from '../forms/form.ts';
import { forms } from '../forms/index.ts';
import type { Block, Line, Table } from '../syntax/blocks.ts';
import { Cell } from '../syntax/cell.ts';
import { labelKey } from '../text/label-key.ts';
import { MappedText } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';

/** No label of the form is longer. */
const LONGEST_LABEL = 80;

/**
 * The blocks with the labels whole that a line break got into: in rows between TABs the beginning of the label became a
 * line between two tables. Only where both halves make the very words of a row's label, and the second alone does not.
 */
export function withLabelsWhole(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((_, index) => wholeRow(blocks, index) !== null)) return blocks;
  const whole: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    const table = wholeRow(blocks, index);
    if (table) index++;
    const above = table ? whole.at(-1) : undefined;
    if (table && above?.kind === 'table' && above.notation === table.notation)
      whole[whole.length - 1] = together(above, table);
    else if (table) whole.push(table);
    else if (block) whole.push(block);
  }
  return whole;
}

/** The table below a line with the beginning of its first label in its place; null for any other line. */
function wholeRow(blocks: readonly Block[], index: number): Table | null {
  const line = blocks[index];
  const table = blocks[index + 1];
  if (line?.kind !== 'line' || table?.kind !== 'table' || table.notation !== 'tab-rows') return null;
  const [row, ...others] = table.rows;
  const rest = row?.cells[0];
  if (!row || !rest || rest.text.isBlank || line.text.text.length + rest.text.text.length > LONGEST_LABEL)
    return null;
  if (isLabel(rest.text.trimmed)) return null;
  const cell = new Cell(joined(line, rest), rest.column, rest.columnSpan, rest.slot);
  if (!isLabel(cell.text.text)) return null;
  const range = makeRange(line.range.start, row.range.end);
  const first = { cells: [cell, ...row.cells.slice(1)], range };
  return { ...table, rows: [first, ...others], range: makeRange(range.start, table.range.end) };
}

/** The table that the broken row cut in two: its header stands above the first of its rows. */
function together(above: Table, below: Table): Table {
  const range = makeRange(above.range.start, below.range.end);
  return { ...above, rows: [...above.rows, ...below.rows], range };
}

function joined(line: Line, rest: Cell): MappedText {
  const pieces = [line.text, rest.text].flatMap((text) => text.slice(text.trimmedSpan).pieces);
  return MappedText.of(pieces, line.text.anchor);
}

/** Whether a text is the label of a row of a form, its groups before it or not. */
function isLabel(text: string): boolean {
  return LABELS.has(labelKey(text.split(/[／/]/).at(-1) ?? '')) || LABELS.has(labelKey(text));
}

const LABELS: ReadonlySet<string> = new Set(
  forms.flatMap((form) =>
    form.tables.flatMap((table) => allRows(table).flatMap(({ row }) => rightLabels(row).map(labelKey))),
  ),
);
