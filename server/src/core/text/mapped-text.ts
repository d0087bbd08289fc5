import { isBlankCode, unpaddedSpan } from './blank.ts';
import { makeRange, type Range } from './range.ts';

/** A run of text as a reader sees it and the source it came from (`&nbsp;` is one character from six). */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Text freed of mark-up that still knows where each character came from.
 *
 * A label cut into ten `<span>`s reads as one string; a finding on it, or an edit of it, still lands on the
 * right characters of the untouched source.
 */
export class MappedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where the text would be put if there is none yet. */
  readonly anchor: number;
  readonly #starts: readonly number[];

  constructor(pieces: readonly Piece[], anchor: number) {
    this.pieces = pieces.filter((piece) => piece.text !== '');
    const starts: number[] = [];
    let text = '';
    for (const piece of this.pieces) {
      starts.push(text.length);
      text += piece.text;
    }
    this.text = text;
    this.#starts = starts;
    this.anchor = this.pieces[0]?.start ?? anchor;
  }

  /** The text that stands in the source as it is, between two offsets. */
  static verbatim(source: string, start: number, end: number): MappedText {
    return new MappedText([{ text: source.slice(start, end), start, end }], start);
  }

  get isBlank(): boolean {
    const { start, end } = this.trimmedSpan;
    return start === end;
  }

  /** The text without blanks at either end. */
  get trimmed(): string {
    const { start, end } = this.trimmedSpan;
    return this.text.slice(start, end);
  }

  /** Where the trimmed text lies within `text`. */
  get trimmedSpan(): Range {
    return unpaddedSpan(this.text);
  }

  /** The source range of the trimmed text; an empty range at the anchor where there is none. */
  get range(): Range {
    const span = this.trimmedSpan;
    return span.start === span.end ? makeRange(this.anchor, this.anchor) : this.sourceRange(span);
  }

  /** The source that the characters of `span` (offsets into `text`) came from, mark-up between them included. */
  sourceRange(span: Range): Range {
    const touched = this.#touched(span);
    const first = touched[0];
    const last = touched.at(-1);
    if (!first || !last) return makeRange(this.anchor, this.anchor);
    return makeRange(first.start, last.end);
  }

  /** The source ranges of the characters of `span`, without the mark-up between them. */
  sourceRanges(span: Range): Range[] {
    return this.#touched(span);
  }

  /** A part of this text as a text of its own. */
  slice(span: Range): MappedText {
    const pieces: Piece[] = [];
    for (let index = this.#pieceAt(span.start); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      const at = this.#starts[index] ?? 0;
      if (!piece || at >= span.end) break;
      const from = Math.max(0, span.start - at);
      const to = Math.min(piece.text.length, span.end - at);
      if (to <= from) continue;
      const source = narrow(piece, from, to);
      pieces.push({ text: piece.text.slice(from, to), start: source.start, end: source.end });
    }
    return new MappedText(pieces, pieces[0]?.start ?? this.anchor);
  }

  /** The same text without any blanks. */
  withoutBlanks(): MappedText {
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      for (let from = 0, to: number; from < piece.text.length; from = to) {
        to = from + 1;
        if (isBlankCode(piece.text.charCodeAt(from))) continue;
        while (to < piece.text.length && !isBlankCode(piece.text.charCodeAt(to))) to++;
        pieces.push({ text: piece.text.slice(from, to), ...narrow(piece, from, to) });
      }
    }
    return new MappedText(pieces, this.anchor);
  }

  /** Index of the piece that an offset of the text lies in. A line may be cut into many, and be asked for many. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #touched(span: Range): Range[] {
    const ranges: Range[] = [];
    for (const { start, end } of this.slice(span).pieces) {
      const before = ranges.at(-1);
      if (before?.end === start) ranges[ranges.length - 1] = makeRange(before.start, end);
      else ranges.push(makeRange(start, end));
    }
    return ranges;
  }
}

/** The part of a piece's source that characters `from`…`to` came from; an entity is taken whole. */
function narrow(piece: Piece, from: number, to: number): Range {
  const verbatim = piece.text.length === piece.end - piece.start;
  return verbatim ? makeRange(piece.start + from, piece.start + to) : makeRange(piece.start, piece.end);
}
