import { allRows, type TableForm } from '../forms/form.ts';
import type { Binding } from './bind-table.ts';

/** A table of the text that looks like one of the forms, as read on its own. */
export interface Piece {
  /** Which stretch of the text it stands in: 0 before the first heading, then one a heading. */
  readonly place: number;
  readonly binding: Binding;
  /** Whether the line above it says that its figures are last year's. */
  readonly isOfYearBefore: boolean;
}

/** Where the section of a table stands, as far as its heading is there. */
export interface Surroundings {
  /** The stretches under a heading of the table's own section, in the order of the text. */
  readonly own: readonly number[];
  /** Whether the text has any heading at all; without one, where a table stands says nothing. */
  readonly hasSections: boolean;
}

/** A table that stands in another section than its own has to hold this share of the rows to be taken for it. */
const LEAST_SHARE_ELSEWHERE = 0.5;

/**
 * Which of the tables that look alike are the one of the form: those in its own section. Reports sum up figures in
 * small tables of their own, under 总体情况 for the most part; such a table is neither the official one nor a piece of
 * it. Only where the own section holds none, its heading lost or the table misplaced, is it looked for elsewhere.
 */
export function choosePieces<P extends Piece>(
  pieces: readonly P[],
  { own, hasSections }: Surroundings,
): readonly P[] {
  if (!hasSections) return pieces;
  const places = [...new Set(pieces.map((piece) => piece.place))];
  const home = own.find((place) => places.includes(place)) ?? largestElsewhere(pieces, places);
  if (home === undefined) return [];
  const here = withoutUseless(pieces.filter((piece) => piece.place === home));
  // A page break or a row label taken for a heading may put the rest of a table under the next heading.
  const next = pieces.filter((piece) => piece.place === home + 1 && completes(piece, here));
  return [...here, ...next];
}

function largestElsewhere(pieces: readonly Piece[], places: readonly number[]): number | undefined {
  let best: number | undefined;
  let bestShare = 0;
  for (const place of places) {
    const here = pieces.filter((piece) => piece.place === place);
    const first = here[0];
    if (!first) continue;
    const share = rowsHeld(here).size / allRows(first.binding.table).length;
    if (share < LEAST_SHARE_ELSEWHERE || share <= bestShare) continue;
    best = place;
    bestShare = share;
  }
  return best;
}

/**
 * Without tables that only repeat what another states: in the wrong shape (index cards, lists of types), under headers
 * of their own where the other has the form's, as a part of another, or for the year before.
 */
function withoutUseless<P extends Piece>(pieces: readonly P[]): readonly P[] {
  const counts = new Map<string, number>();
  for (const { binding } of pieces) {
    if (binding.columnsNamed === 0) continue;
    for (const { form } of binding.rows) counts.set(form.id, (counts.get(form.id) ?? 0) + 1);
  }
  const whole = largestOf(pieces);
  const useful = pieces.filter((piece) => {
    const { rows, extraRows, misshapenRows, columnsNamed } = piece.binding;
    const own = new Set(columnsNamed > 0 ? rows.map((row) => row.form.id) : []);
    const isStated = (id: string): boolean => (counts.get(id) ?? 0) > (own.has(id) ? 1 : 0);
    if (![...rowsHeld([piece])].every(isStated)) return true;
    if (rows.length > 0 && whole && whole !== piece && isPartOf(piece, whole)) return false;
    if (columnsNamed > 0) return rows.length + extraRows.length > 0;
    // A row of the author's own, cut off from its table by a page break.
    return rows.length + misshapenRows.length === 0 && extraRows.length > 0;
  });
  return useful.length > 0 ? useful : pieces;
}

/** The piece with most rows of this year; of several the first. */
function largestOf<P extends Piece>(pieces: readonly P[]): P | undefined {
  const size = ({ binding, isOfYearBefore }: Piece): number =>
    binding.rows.length - (isOfYearBefore ? 0.5 : 0);
  return pieces.reduce<P | undefined>(
    (largest, piece) => (largest === undefined || size(piece) > size(largest) ? piece : largest),
    undefined,
  );
}

/** Whether a piece has no row that the other lacks, and fewer of them, or as many for the year before. */
function isPartOf(piece: Piece, whole: Piece): boolean {
  const ids = new Set(whole.binding.rows.map((row) => row.form.id));
  const { rows } = piece.binding;
  return rows.every((row) => ids.has(row.form.id)) && (rows.length < ids.size || piece.isOfYearBefore);
}

function lackedRows(binding: Binding): string[] {
  return binding.misshapenRows.flatMap(({ places }) => places.map(({ row }) => row.id));
}

function completes(piece: Piece, here: readonly Piece[]): boolean {
  const held = rowsHeld(here);
  const brought = rowsHeld([piece]);
  return brought.size > 0 && [...brought].every((id) => !held.has(id));
}

function rowsHeld(pieces: readonly Piece[]): Set<string> {
  return new Set(
    pieces.flatMap(({ binding }) => [...binding.rows.map((row) => row.form.id), ...lackedRows(binding)]),
  );
}

/** The stretches that stand under a heading of the table's section. */
export function placesOf(table: TableForm, sections: readonly (string | null)[]): number[] {
  return sections.flatMap((section, place) => (section === table.section ? [place] : []));
}
