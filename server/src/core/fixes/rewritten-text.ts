import type { TextEdit } from '../findings/finding.ts';
import { makeRange } from '../text/range.ts';

/** A stretch of the text as it was, or something written since. */
type Piece = { readonly start: number; readonly end: number } | { readonly written: string };

/** A text that is edited several times over and still knows what was kept of it. */
export class RewrittenText {
  readonly #original: string;
  #pieces: readonly Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.#pieces
      .map((piece) => ('written' in piece ? piece.written : this.#original.slice(piece.start, piece.end)))
      .join('');
  }

  /** Makes edits of the text as it is now; in the order of the text, not overlapping. */
  apply(edits: readonly TextEdit[]): void {
    const rest = [...this.#pieces].reverse();
    const pieces: Piece[] = [];
    let at = 0;
    const pass = (until: number, keep: boolean): void => {
      while (at < until) {
        const piece = rest.pop();
        if (!piece) return;
        const [head, tail] = split(piece, until - at);
        if (keep) pieces.push(head);
        at += lengthOf(head);
        if (tail) rest.push(tail);
      }
    };
    for (const { range, newText } of edits) {
      pass(range.start, true);
      pass(range.end, false);
      if (newText !== '') pieces.push({ written: newText });
    }
    pass(Number.POSITIVE_INFINITY, true);
    this.#pieces = pieces;
  }

  /** Edits of the original that make it the text as it is now. What was kept is in none of them. */
  get edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let written = '';
    const edit = (until: number): void => {
      if (this.#original.slice(at, until) !== written)
        edits.push({ range: makeRange(at, until), newText: written });
      written = '';
    };
    for (const piece of this.#pieces) {
      if ('written' in piece) written += piece.written;
      else {
        edit(piece.start);
        at = piece.end;
      }
    }
    edit(this.#original.length);
    return edits;
  }
}

function lengthOf(piece: Piece): number {
  return 'written' in piece ? piece.written.length : piece.end - piece.start;
}

/** The first `length` characters of a piece, and the others if there are any. */
function split(piece: Piece, length: number): [Piece, Piece | null] {
  if (lengthOf(piece) <= length) return [piece, null];
  if ('written' in piece)
    return [{ written: piece.written.slice(0, length) }, { written: piece.written.slice(length) }];
  const middle = piece.start + length;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}
