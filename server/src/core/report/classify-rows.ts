import { allRows, rightLabels, type TableForm } from '../forms/form.ts';
import type { Cell, Row, Table } from '../syntax/blocks.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import { isFigure as isFigureReading } from '../text/number-reading.ts';
import { memoize } from '../text/memo.ts';
import { similarity } from '../text/similarity.ts';
import { namesOfCutLabel } from './cut-labels.ts';
import type { DataRow } from './data-row.ts';
import { matchColumn } from './header-columns.ts';
import { labelScore, rowsLike } from './row-labels.ts';

/** More texts than label columns in one row make it a header, whatever they say. */
const MOST_LABEL_CELLS = 3;

/** Captions differ in one number only; brackets and the words for the law may be lost. */
const LEAST_SIMILARITY = 0.75;

/** What the rows of a table of the text are. */
export interface ClassifiedPart {
  readonly dataRows: readonly DataRow[];
  /** How many different columns of the form its headers name. */
  readonly columnsNamed: number;
}

/**
 * Tells headers, captions, group labels and rows of values apart, for one table of the text seen as `form`.
 *
 * @param contextLabel the line above the table: the only label that tables with bare values have.
 */
export function classifyRows(part: Table, form: TableForm, contextLabel: string | null): ClassifiedPart {
  const words = headerWords(form);
  const dataRows: DataRow[] = [];
  const named = new Set<string>();
  let headerRows: Row[] = [];
  let groups: string[] = contextLabel === null ? [] : [contextLabel];
  let afterData = false;
  for (const [index, row] of part.rows.entries()) {
    const texts = row.cells.filter((cell) => cell.reading.kind === 'text');
    const figures = row.cells.some((cell) => isFigure(cell));
    if (isHeader(texts, figures, words, form)) {
      headerRows = afterData ? [row] : [...headerRows, row];
      afterData = false;
      for (const cell of texts)
        for (const block of form.blocks) addName(named, matchColumn(cell, block.columns)?.id);
      continue;
    }
    const labels = texts.filter((cell) => !isCaption(cell, form));
    const stated = labels.filter((cell) => isGroupLabel(cell, form)).map((cell) => cell.key);
    if (stated.length > 0) groups = stated;
    if (part.notation === 'loose-rows') {
      if (figures) dataRows.push({ part, row, headerRows, names: namesOfCutLabel(part.rows, index) });
      afterData ||= figures;
      continue;
    }
    const names = labels.flatMap((cell) => namesOf(cell, row, groups));
    names.push(...namesOverTwoCells(labels, row, groups, form));
    const bare = texts.length === 0 && (figures || (form.layout === 'flat' && headerRows.length > 0));
    if (bare)
      dataRows.push({
        part,
        row,
        headerRows,
        names: contextLabel === null ? [] : [contextName(contextLabel, row)],
      });
    else if (names.length > 0) dataRows.push({ part, row, headerRows, names });
    afterData ||= figures || texts.length > 0;
  }
  return { dataRows, columnsNamed: named.size };
}

/** Whether some cell of the row states a figure, or a placeholder for one. */
function isFigure(cell: Cell): boolean {
  return isFigureReading(cell.reading);
}

function addName(names: Set<string>, id: string | undefined): void {
  if (id !== undefined) names.add(id);
}

/** The label in a cell; of `一／二／三` the last part, the others being its groups. In Markdown `\\|` may part them. */
function namesOf(cell: Cell, row: Row, groups: readonly string[]): DataRow['names'] {
  const parts = cell.text.trimmed
    .split(/[／/|]/)
    .map(labelKey)
    .filter((key) => key !== '');
  const key = parts.at(-1);
  if (key === undefined) return [];
  const behind = row.cells.slice(row.cells.indexOf(cell) + 1);
  // A merged label is repeated in each of the cells it had.
  const copies = behind.findIndex((other) => other.key !== cell.key);
  const values = behind.slice(Math.max(0, copies));
  const whole = { name: { key: cell.key, groups }, labelCell: cell, values };
  return parts.length > 1
    ? [{ name: { key, groups: parts.slice(0, -1) }, labelCell: cell, values }, whole]
    : [whole];
}

/** The label that two cells beside each other have together, where neither is one of its own: `2.重复` `申请`. */
function namesOverTwoCells(
  labels: readonly Cell[],
  row: Row,
  groups: readonly string[],
  form: TableForm,
): DataRow['names'][number][] {
  return labels.flatMap((cell) => {
    const at = row.cells.indexOf(cell);
    const rest = row.cells[at + 1];
    if (!rest || !labels.includes(rest) || [cell, rest].some(({ key }) => isOwnLabel(form, key))) return [];
    const name = { key: labelKey(cell.text.trimmed + rest.text.trimmed), groups };
    if (!isOwnLabel(form, name.key)) return [];
    // The longer piece is so much like the label that it would be called misspelt.
    const labelCell = cell.key.length < rest.key.length ? cell : rest;
    return [{ name, labelCell, values: row.cells.slice(at + 2) }];
  });
}

/** Whether a key is the very label of a row, or a shorter one of its. */
const isOwnLabel = memoize((form: TableForm, key: string): boolean =>
  rowsLike(form, key).some(({ row }) => rightLabels(row).some((label) => labelKey(label) === key)),
);

function contextName(label: string, row: Row): DataRow['names'][number] {
  return { name: { key: label, groups: [] }, labelCell: null, values: row.cells };
}

/** Keys of everything the form prints in its headers besides the columns themselves. */
type HeaderWords = ReadonlySet<string>;

const wordsByForm = new WeakMap<TableForm, HeaderWords>();

function headerWords(form: TableForm): HeaderWords {
  const known = wordsByForm.get(form);
  if (known) return known;
  const words = [
    form.corner,
    form.columnsTitle ?? '',
    ...form.blocks.flatMap((block) => block.columns.map((column) => column.group ?? '')),
  ];
  // Rows printed side by side have their labels in the header.
  if (form.layout === 'flat') words.push(...allRows(form).flatMap(({ row }) => row.path));
  const keys = new Set(words.map(labelKey).filter((key) => key !== ''));
  wordsByForm.set(form, keys);
  return keys;
}

function isHeader(texts: readonly Cell[], figures: boolean, words: HeaderWords, form: TableForm): boolean {
  if (figures || texts.length === 0) return false;
  if (texts.length > MOST_LABEL_CELLS) return true;
  const known = texts.filter((cell) => isHeaderCell(cell, words, form)).length;
  return known >= 2 || (known === 1 && texts.length === 1 && !isRowLabel(texts[0], form));
}

function isHeaderCell(cell: Cell, words: HeaderWords, form: TableForm): boolean {
  return words.has(cell.key) || form.blocks.some((block) => matchColumn(cell, block.columns) !== null);
}

function isRowLabel(cell: Cell | undefined, form: TableForm): boolean {
  if (!cell) return false;
  const name = { key: cell.key, groups: [] };
  return rowsLike(form, name.key).some(({ row }) => labelScore(name, row) >= 0.9);
}

function isCaption(cell: Cell, form: TableForm): boolean {
  return isCaptionKey(form, cell.key);
}

/** A caption of the form, or of a like one: other forms number other items. More may stand behind it. */
const isCaptionKey = memoize((form: TableForm, key: string): boolean =>
  form.blocks.some(({ caption }) => {
    if (caption === undefined) return false;
    const standard = labelKey(caption);
    return similarity(key.slice(0, standard.length), standard, LEAST_SIMILARITY) >= LEAST_SIMILARITY;
  }),
);

/** A label that stands over several rows of the form. */
const isGroupKey = memoize((form: TableForm, key: string): boolean => {
  const { words } = splitEnumerator(key);
  return allRows(form).some(({ row }) =>
    row.path.slice(0, -1).some((group) => splitEnumerator(labelKey(group)).words === words),
  );
});

function isGroupLabel(cell: Cell, form: TableForm): boolean {
  return isGroupKey(form, cell.key);
}
