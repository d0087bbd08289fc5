import { escapeInline } from '../../exchange/escape-markdown.ts';
import { escapeSnippet, TabStops } from '../../exchange/tab-stops.ts';
import { escapeHtml, writeTable } from '../../exchange/write-table.ts';
import { allRows, leafLabel, type PlacedRow, type TableForm } from '../../forms/form.ts';
import type { BoundTable } from '../../report/report.ts';
import { type Table, textLines } from '../../syntax/blocks.ts';
import { labelKey } from '../../text/label-key.ts';
import { makeRange } from '../../text/range.ts';
import type { Completion } from './completion.ts';
import { filterText } from './filter-text.ts';
import type { Scene } from './scene.ts';
import type { TypedLabel } from './typed-text.ts';
import { wordsOfRow } from './vocabulary.ts';

/** The table that a new row would belong to. */
interface RowPlace {
  readonly form: TableForm;
  readonly bound: BoundTable | null;
  /** The piece of it in the text, above or around the new row. */
  readonly piece: Table | null;
}

/**
 * The rows that the table lacks, those behind the row above first: the whole row with a tab stop for each figure where the
 * notation shows how rows are written, else the label alone.
 */
export function rowItems(scene: Scene, typed: TypedLabel): Completion[] {
  const place = placeOfRow(scene, typed);
  if (!place) return [];
  return missingRows(place, scene).map((missing) => {
    const { block, row } = missing;
    const words = wordsOfRow(row);
    const isWhole = !typed.hasCells && hasPlainRows(place, missing, typed);
    const hasPaths = place.piece === null ? typed.notation !== 'html' : hasPlainRows(place, missing, typed);
    const label = hasPaths ? row.path.join('／') : leafLabel(row);
    const item = { label, filterText: filterText(words, leafLabel(row), label) };
    const range = isWhole ? makeRange(typed.fragment.start, typed.cell.end) : typed.fragment;
    if (!isWhole) return { ...item, kind: 'label', range, body: escapeSnippet(inCell(label, typed)) };
    const stops = new TabStops();
    const only = { ...place.form, blocks: [{ ...block, rows: [row] }] };
    const line =
      writeTable(only, typed.notation === 'pipes' ? 'pipes' : 'tab-rows', () => stops.figure()).at(-1) ?? '';
    return {
      ...item,
      kind: 'row',
      range,
      body: typed.notation === 'pipes' ? line.replace(/^\|\s*/, typed.isPadded ? '' : ' ') : line,
    };
  });
}

function placeOfRow({ report, section, form, at }: Scene, { notation }: TypedLabel): RowPlace | null {
  const piece =
    report.document.blocks.find(
      (block): block is Table =>
        block.kind === 'table' && block.notation === notation && touchesLine(block, at, report.source.text),
    ) ?? null;
  const bound = report.tables.find(({ parts }) => piece && parts.includes(piece)) ?? null;
  if (bound) return { form: bound.table, bound, piece };
  // A table of the author's own in the right part is none of the form's.
  const name = section?.form.table;
  const table = form.tables.find((each) => each.name === name);
  if (!table) return null;
  const there = report.tables.find((each) => each.table.name === name) ?? null;
  const isLoose = section?.blocks.some((block) => block.kind === 'table' && block.notation === 'loose-rows');
  if (isLoose) return null;
  const begins = piece === null ? notation === 'pipes' : piece.rows.length <= 1 && hasHeaderOf(piece, table);
  return begins ? { form: there?.table ?? table, bound: there, piece } : null;
}

/** Whether the row would stand in a table or on the line below it. */
function touchesLine({ range }: Table, at: number, text: string): boolean {
  return range.start <= at && (at <= range.end || /^(?:\r\n|\n|\r)$/.test(text.slice(range.end, at)));
}

function hasHeaderOf(piece: Table, table: TableForm): boolean {
  const columns = new Set(table.blocks.flatMap(({ columns }) => columns.map(({ label }) => labelKey(label))));
  return piece.rows[0]?.cells.some(({ text }) => columns.has(labelKey(text.text))) ?? false;
}

function missingRows({ form, bound, piece }: RowPlace, scene: Scene): PlacedRow[] {
  const rows = allRows(form);
  const present = new Set(bound?.rows.map((row) => row.form));
  for (const { places } of bound?.misshapenRows ?? []) for (const { row } of places) present.add(row);
  const above = bound?.rows.filter(({ range }) => range.end <= scene.at) ?? [];
  const last = Math.max(-1, ...above.map((row) => rows.findIndex((each) => each.row === row.form)));
  const block = form.layout === 'blocks' ? blockAround(form, bound, piece, scene) : undefined;
  const missing = rows.filter(
    ({ row, block: own }) => !present.has(row) && (form.layout !== 'blocks' || own === block),
  );
  const isNext = ({ row }: PlacedRow): boolean => rows.findIndex((each) => each.row === row) > last;
  return [...missing.filter(isNext), ...missing.filter((each) => !isNext(each))];
}

/**
 * The block of a table in blocks that a line stands in: that of the caption above, within the piece or over it, or of the
 * row above where that is nearer.
 */
function blockAround(form: TableForm, bound: BoundTable | null, piece: Table | null, { report, at }: Scene) {
  const captions = new Map(form.blocks.map((block) => [labelKey(block.caption ?? ''), block]));
  const inPiece = report.source.text
    .slice(piece?.range.start ?? at, at)
    .split(/\r\n|\n|\r/)
    .findLast((text) => captions.has(labelKey(text.replace(/[|\t]/g, ''))));
  if (inPiece !== undefined) return captions.get(labelKey(inPiece.replace(/[|\t]/g, '')));
  const caption = textLines(report.document.blocks).findLast(
    ({ range, text }) => range.end <= at && captions.has(labelKey(text.text)),
  );
  const row = bound?.rows.findLast(({ range }) => range.end <= at);
  if (caption && (!row || caption.range.start > row.range.start))
    return captions.get(labelKey(caption.text.text));
  return row?.block;
}

/** Whether rows are written as the canonical ones: the label with its groups in one cell, then the figures. */
function hasPlainRows({ piece }: RowPlace, { block }: PlacedRow, { notation }: TypedLabel): boolean {
  if (notation !== 'pipes' && notation !== 'tab-rows') return false;
  const width = 1 + block.columns.length;
  return (
    piece === null ||
    (piece.rows.every(({ cells }) => cells.length <= width) &&
      piece.rows.some(({ cells }) => cells.length === width))
  );
}

function inCell(label: string, { notation }: TypedLabel): string {
  if (notation === 'html') return escapeHtml(label);
  return notation === 'pipes' ? escapeInline(label) : label;
}
