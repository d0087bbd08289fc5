import { allRows, type TableForm } from '../forms/form.ts';
import { cellAt } from '../report/cell-at.ts';
import type { BoundTable } from '../report/report.ts';
import type { Cell } from '../syntax/blocks.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import { memoize } from '../text/memo.ts';
import { similarity } from '../text/similarity.ts';
import { type WrittenNotation, writeTable } from './write-table.ts';

/** Words of a form may be misspelt that much; canonical Markdown spells them right. */
const LEAST_SIMILARITY = 0.7;

/**
 * A table in canonical Markdown with its cells as written; null where that would lose something: rows that could not be
 * read or that no form has, columns of the author's own, notes.
 */
export function canonicalTable(bound: BoundTable): string[] | null {
  return rewrittenTable(bound, 'pipes');
}

/** The same in any notation. */
export function rewrittenTable(bound: BoundTable, notation: WrittenNotation): string[] | null {
  return saysMore(bound) ? null : writeTable(withReadRows(bound), notation, valueText(bound));
}

/** Whether the tables of the text hold anything that the form has no place for. */
export function saysMore(bound: BoundTable): boolean {
  const values = new Set<Cell>(bound.rows.flatMap((row) => row.cells.map(({ cell }) => cell)));
  const isKnown = (cell: Cell): boolean =>
    values.has(cell) || cell.text.isBlank || isPrinted(bound.table, cell.key);
  return bound.parts.some((part) => part.rows.some((row) => !row.cells.every(isKnown)));
}

/** Whether a text is one that the form prints: a label, a header, a caption. */
const isPrinted = memoize((form: TableForm, key: string): boolean => {
  const words = splitEnumerator(key).words;
  return printedWords(form).some((printed) => similarity(words, printed) >= LEAST_SIMILARITY);
});

const wordsByForm = new WeakMap<TableForm, readonly string[]>();

function printedWords(form: TableForm): readonly string[] {
  const known = wordsByForm.get(form);
  if (known) return known;
  const texts = [
    form.corner,
    form.plainCorner ?? '',
    form.columnsTitle ?? '',
    ...form.blocks.flatMap(({ caption = '', columns }) => [
      caption,
      ...columns.flatMap(({ label, group = '', aliases = [] }) => [label, group, ...aliases]),
    ]),
    ...allRows(form).flatMap(({ row }) => [
      row.path.join('／'),
      ...row.path,
      ...(row.aliases ?? []),
      ...(row.variants ?? []),
    ]),
  ];
  const words = [...new Set(texts.map((text) => splitEnumerator(labelKey(text)).words))].filter(
    (word) => word !== '',
  );
  wordsByForm.set(form, words);
  return words;
}

/** The form without the rows that the report lacks, so that a missing row stays missing. */
function withReadRows(bound: BoundTable): TableForm {
  const read = new Set(bound.rows.map(({ form }) => form));
  const blocks = bound.table.blocks
    .map((block) => ({ ...block, rows: block.rows.filter((row) => read.has(row)) }))
    .filter((block) => block.rows.length > 0);
  return { ...bound.table, blocks };
}

function valueText(bound: BoundTable) {
  return (_block: unknown, row: { id: string }, column: { id: string }): string =>
    cellAt(bound, row.id, column.id)?.cell.text.trimmed ?? '';
}
