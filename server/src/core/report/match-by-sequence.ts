import { allRows, type PlacedRow, type RowForm, type TableForm } from '../forms/form.ts';
import type { Cell } from '../syntax/blocks.ts';
import { alignValues } from './align-values.ts';
import { cellReading } from './cell-content.ts';
import type { DataRow } from './classify-rows.ts';
import type { RowMatch } from './match-rows.ts';

/** Rows between labels this sure are counted. */
const SURE = 0.9;
/** Low: the place says less than a label. */
const SCORE = 0.7;

/** What the order of the rows tells of those that have no label. */
export interface SequenceMatch {
  /** All matches of the table: those by label, and those by their place between two of them. */
  readonly matches: readonly RowMatch[];
  /** Rows of figures that could be one or another row of the form. */
  readonly unread: readonly DataRow[];
}

/**
 * Programs that look for tables in PDF files give them in pieces, and lose labels: they stand in loose lines between the
 * pieces, those of several rows run together. A row without its label is known where, between two that are known and in
 * the order of the form, stand exactly as many as the form has there. Otherwise none of them is read; nor is the line
 * above a piece believed to be its label then, for it may be another row's.
 *
 * @param dataRows all rows of the table, in the order of the text.
 * @param matches those known by their label, or by the line above them.
 */
export function matchBySequence(
  dataRows: readonly DataRow[],
  matches: readonly RowMatch[],
  form: TableForm,
): SequenceMatch {
  const byLabel = new Map(
    matches.flatMap((match) => (match.labelCell ? [[match.dataRow, match] as const] : [])),
  );
  if (byLabel.size === 0 || !dataRows.some((row) => isBare(row, form))) return { matches, unread: [] };
  const byContext = new Map(
    matches.flatMap((match) => (match.labelCell ? [] : [[match.dataRow, match] as const])),
  );
  const order = new Map(allRows(form).map(({ row }, index) => [row, index]));
  const labelled = new Set([...byLabel.values()].map((match) => match.form));
  const placed: RowMatch[] = [];
  const believed: RowMatch[] = [];
  const unread: DataRow[] = [];
  for (const { from, to, rows } of stretches(dataRows, byLabel)) {
    const bare = rows.filter((row) => isBare(row, form));
    if (bare.length === 0) {
      believed.push(...rows.flatMap((row) => byContext.get(row) ?? []));
      continue;
    }
    const due = rowsBetween(from, to, form, order)?.filter(({ row }) => !labelled.has(row)) ?? null;
    const isCounted = due !== null && due.length === bare.length && rows.length === bare.length;
    if (isCounted) {
      for (const [index, place] of due.entries()) {
        const dataRow = bare[index];
        if (dataRow) placed.push(placedMatch(dataRow, place, form));
      }
    } else if (isInOrder(bare, byContext, order)) {
      believed.push(...rows.flatMap((row) => byContext.get(row) ?? []));
    } else if (due?.length !== 0) {
      // Where the form has no row left between two, what stands there is none of its rows.
      unread.push(...bare);
    }
  }
  const taken = new Set(placed.map((match) => match.form));
  return {
    matches: [...byLabel.values(), ...believed.filter((match) => !taken.has(match.form)), ...placed],
    unread,
  };
}

/** A row of figures, one for each column of the form, without any words. */
export function isBare(dataRow: DataRow, form: TableForm): boolean {
  return bareValues(dataRow, form) !== null;
}

function bareValues({ part, row }: DataRow, form: TableForm): readonly Cell[] | null {
  const [block] = form.blocks;
  if (!block || form.blocks.length > 1 || form.layout === 'flat' || part.notation !== 'pipes') return null;
  const kinds = row.cells.map((cell) => cellReading(cell).kind);
  if (kinds.includes('text') || !kinds.includes('number')) return null;
  return alignValues(row.cells, block.columns, [], part.notation);
}

function placedMatch(dataRow: DataRow, { block, row }: PlacedRow, form: TableForm): RowMatch {
  const values = bareValues(dataRow, form) ?? [];
  // A header above counts the column of labels too, which this row has lost.
  const ownRow = { ...dataRow, headerRows: [] };
  return { dataRow: ownRow, block, form: row, labelCell: null, values, score: SCORE };
}

interface Stretch {
  readonly from: RowMatch | null;
  readonly to: RowMatch | null;
  /** The rows between them, known by no label of their own. */
  readonly rows: readonly DataRow[];
}

/** The rows cut at those that are known by their label. */
function stretches(
  dataRows: readonly DataRow[],
  byLabel: ReadonlyMap<DataRow, RowMatch>,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let from: RowMatch | null = null;
  let rows: DataRow[] = [];
  for (const dataRow of dataRows) {
    const to = byLabel.get(dataRow);
    if (!to) {
      rows.push(dataRow);
      continue;
    }
    found.push({ from, to, rows });
    from = to;
    rows = [];
  }
  found.push({ from, to: null, rows });
  return found;
}

/** The rows that the form has between two; null where one of them is not sure, or they stand in another order. */
function rowsBetween(
  from: RowMatch | null,
  to: RowMatch | null,
  form: TableForm,
  order: ReadonlyMap<RowForm, number>,
): readonly PlacedRow[] | null {
  if (!from || !to || from.score < SURE || to.score < SURE) return null;
  const first = order.get(from.form) ?? 0;
  const last = order.get(to.form) ?? 0;
  return first < last ? allRows(form).slice(first + 1, last) : null;
}

/** Whether all rows have a label above them, and those follow one another as in the form. */
function isInOrder(
  rows: readonly DataRow[],
  byContext: ReadonlyMap<DataRow, RowMatch>,
  order: ReadonlyMap<RowForm, number>,
): boolean {
  let last = -1;
  return rows.every((row) => {
    const match = byContext.get(row);
    const index = match ? (order.get(match.form) ?? -1) : -1;
    const follows = index > last;
    last = index;
    return follows;
  });
}
