import { allRows, type PlacedRow, type RowForm, type TableForm } from '../forms/form.ts';
import type { Cell, Table } from '../syntax/blocks.ts';
import { isFigure } from '../text/number-reading.ts';
import { alignValues } from './align-values.ts';
import type { DataRow } from './data-row.ts';
import type { RowMatch } from './match-rows.ts';

/** Rows between labels this sure are counted. */
const SURE = 0.9;
/** Low: the place says less than a label. */
const SCORE = 0.7;
/** A row of figures may have lost or gained so many cells and is still one of the table, if not one that can be read. */
const CELLS_ASTRAY = 2;

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
 * @param sharedContexts the pieces above which several lines stand.
 */
export function matchBySequence(
  dataRows: readonly DataRow[],
  matches: readonly RowMatch[],
  form: TableForm,
  sharedContexts: ReadonlySet<Table>,
): SequenceMatch {
  const byLabel = new Map(
    matches.flatMap((match) => (match.labelCell ? [[match.dataRow, match] as const] : [])),
  );
  if (byLabel.size === 0 || !dataRows.some((row) => isWordless(row, form))) return { matches, unread: [] };
  const byContext = new Map(
    matches.flatMap((match) => (match.labelCell ? [] : [[match.dataRow, match] as const])),
  );
  const order = new Map(allRows(form).map(({ row }, index) => [row, index]));
  const labelled = new Set([...byLabel.values()].map((match) => match.form));
  const placed: RowMatch[] = [];
  const believed: RowMatch[] = [];
  const unread: DataRow[] = [];
  for (const { from, to, rows: all } of stretches(dataRows, byLabel)) {
    const rows = all.filter(holdsFigures);
    const wordless = rows.filter((row) => isWordless(row, form));
    const due = rowsBetween(from, to, form, order)?.filter(({ row }) => !labelled.has(row)) ?? null;
    const isCounted =
      wordless.length > 0 &&
      due?.length === rows.length &&
      rows.every((row) => bareValues(row, form) !== null);
    const isBelieved =
      wordless.every((row) => !sharedContexts.has(row.part)) && isInOrder(wordless, byContext, order);
    if (isCounted) {
      for (const [index, place] of due.entries()) {
        const dataRow = rows[index];
        if (dataRow) placed.push(placedMatch(dataRow, place, form));
      }
    } else if (isBelieved) {
      for (const row of all) {
        const match = byContext.get(row);
        if (match) believed.push(match);
      }
    } else if (due?.length !== 0) {
      // Where the form has no row left between two, what stands there is none of its rows.
      for (const row of wordless) unread.push(row);
    }
  }
  const taken = new Set(placed.map((match) => match.form));
  return {
    matches: [...byLabel.values(), ...believed.filter((match) => !taken.has(match.form)), ...placed],
    unread,
  };
}

function holdsFigures({ row }: DataRow): boolean {
  return row.cells.some((cell) => isFigure(cell.reading));
}

/** A row of figures without any words, as many as the table has columns or nearly so. */
export function isWordless({ part, row }: DataRow, form: TableForm): boolean {
  const [block] = form.blocks;
  if (!block || form.blocks.length > 1 || form.layout === 'flat' || part.notation !== 'pipes') return false;
  const readings = row.cells.map(({ reading }) => reading);
  const astray = Math.abs(readings.length - block.columns.length);
  const hasWords = readings.some(({ kind }) => kind === 'text');
  return !hasWords && readings.some(isFigure) && astray <= CELLS_ASTRAY;
}

/** The cells of such a row by the columns of the form; null where one is missing or there is one too many. */
function bareValues(dataRow: DataRow, form: TableForm): readonly Cell[] | null {
  const columns = form.blocks[0]?.columns ?? [];
  return isWordless(dataRow, form)
    ? alignValues(dataRow.row.cells, columns, [], dataRow.part.notation)
    : null;
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
