import { allRows, knownLabels, type RowForm, type TableForm } from '../forms/form.ts';
import type { Block, Cell } from '../syntax/blocks.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import type { Range } from '../text/range.ts';
import type { BoundTable } from './report.ts';
import { labelScore, rowsLike } from './row-labels.ts';

/** Words this short stand in other labels and in headers: 规章, 总计. */
const SHORT_WORDS = 3;
/** A piece of a label is as long as this: the beginning or the end of it. Longer ones may be lost at both ends. */
const SHORTEST_PIECE = 2;
/** The beginning of a label as long as this, its number included, is no prose. */
const ENOUGH_OF_LABEL = 8;
/** What is longer is prose. */
const LONGEST_LABEL = 60;

/**
 * Where the labels stand of rows that were not read: in a line beside the table, in a cell amid others, cut in two. Such
 * a row is not missing, it is the table that could not be read.
 *
 * @param blocks what stands in the section of the table.
 */
export function lostRows(bound: BoundTable, blocks: readonly Block[]): Range[] {
  const read = new Set(bound.rows.map(({ form }) => form));
  for (const { places } of bound.misshapenRows) for (const { row } of places) read.add(row);
  const missing = allRows(bound.table)
    .map(({ row }) => row)
    .filter((row) => !read.has(row));
  if (missing.length === 0) return [];
  const labels = new Set<Cell | null>(bound.rows.map(({ labelCell }) => labelCell));
  const isLost = (text: string): boolean => missing.some((row) => names(text, row, bound));
  return blocks.flatMap((block) => {
    if (block.kind === 'line') return isLost(block.text.text) ? [block.text.range] : [];
    return block.rows.flatMap(({ cells }) =>
      cells
        .filter(
          (cell) =>
            cell.reading.kind === 'text' &&
            !labels.has(cell) &&
            (isLost(cell.text.text) || (block.notation === 'loose-rows' && isBareLabel(cells, missing))),
        )
        .map(({ text }) => text.range),
    );
  });
}

/** Whether a line of rows between blanks holds the label of one and nothing else: its cells were left blank. */
function isBareLabel(cells: readonly Cell[], missing: readonly RowForm[]): boolean {
  const [cell, ...others] = cells;
  return cell !== undefined && others.length === 0 && missing.some((row) => labelsOf(row).includes(cell.key));
}

/** Whether a text that is no label of a row that was read holds the label of this one, most of it or a piece of it. */
function names(text: string, row: RowForm, { table }: BoundTable): boolean {
  if (isProse(text)) return false;
  const key = labelKey(text.split(/[／/]/).at(-1) ?? '');
  return labelsOf(row).some((label) => isPieceOf(key, label)) || isLikest(key, row, table);
}

/** Whether a text is the label of a row of the form or a piece of it, the group it stands in run together with it or not. */
export function isPieceOfLabel(text: string, table: TableForm): boolean {
  if (isProse(text)) return false;
  const key = labelKey(text);
  const beginsIn = (label: string): boolean =>
    label.length > ENOUGH_OF_LABEL && key.includes(label.slice(0, ENOUGH_OF_LABEL));
  return allRows(table).some(({ row }) =>
    labelsOf(row).some((label) => label.includes(key) || beginsIn(label)),
  );
}

function isProse(text: string): boolean {
  return text.length > LONGEST_LABEL || text.includes('。');
}

function labelsOf(row: RowForm): string[] {
  return knownLabels(row).map(labelKey);
}

function isPieceOf(key: string, label: string): boolean {
  const { number, words } = splitEnumerator(label);
  // 总计 alone is as well a header.
  if (words.length <= SHORT_WORDS) return number !== null && key.includes(label);
  if (key.includes(words)) return true;
  if (key.length > SHORTEST_PIECE) return label.includes(key);
  return key.length === SHORTEST_PIECE && (label.startsWith(key) || label.endsWith(key));
}

/** Whether no other row of the form is as like. Words as short as those of headers (其他, 总计) are like too much. */
function isLikest(key: string, row: RowForm, table: BoundTable['table']): boolean {
  if (splitEnumerator(key).words.length <= SHORT_WORDS) return false;
  const score = (of: RowForm): number => labelScore({ key, groups: [] }, of);
  const own = score(row);
  return own > 0 && rowsLike(table, key).every((other) => other.row === row || score(other.row) < own);
}
