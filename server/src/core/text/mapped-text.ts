import { holdsBlank, isBlankCode, unpaddedSpan } from './blank.ts';
import { ownCopy } from './own-copy.ts';
import { makeRange, movedRange, type Range } from './range.ts';
import { Words } from './words.ts';

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
  /** Where the text would be put if there is none yet. */
  readonly anchor: number;
  /** Null for a text that stands in the source as it is, from `anchor` on. */
  readonly #cut: readonly Piece[] | null;
  #starts: readonly number[] | null = null;
  #trimmedSpan: Range | null = null;
  #words: Words | null = null;

  private constructor(text: string, anchor: number, cut: readonly Piece[] | null) {
    this.text = text;
    this.anchor = anchor;
    this.#cut = cut;
  }

  /** @param anchor where the text would be put if the pieces are empty. */
  static of(pieces: readonly Piece[], anchor: number): MappedText {
    const filled = pieces.every(isFilled) ? pieces : pieces.filter(isFilled);
    const [first] = filled;
    if (!first) return new MappedText('', anchor, null);
    if (filled.length === 1 && isVerbatim(first)) return new MappedText(first.text, first.start, null);
    let text = '';
    for (const piece of filled) text += piece.text;
    return new MappedText(text, first.start, filled);
  }

  /** The text that stands in the source as it is, between two offsets. */
  static verbatim(source: string, start: number, end: number): MappedText {
    return new MappedText(source.slice(start, end), start, null);
  }

  /** What is known of the words, wherever they stand. */
  get words(): Words {
    this.#words ??= new Words();
    return this.#words;
  }

  /** Whether the text stands in the source as it is. */
  get isVerbatim(): boolean {
    return this.#cut === null;
  }

  /** The same text so many characters further on in the source; what is known of its words goes with it. */
  moved(by: number): MappedText {
    const cut = this.#cut?.map((piece) => ({ text: piece.text, ...movedRange(piece, by) })) ?? null;
    const moved = new MappedText(this.text, this.anchor + by, cut);
    moved.#trimmedSpan = this.#trimmedSpan;
    return moved.knownAs(this.words);
  }

  /** The same text with characters of its own. */
  owned(): MappedText {
    const cut = this.#cut?.map((piece) => ({ ...piece, text: ownCopy(piece.text) })) ?? null;
    return new MappedText(ownCopy(this.text), this.anchor, cut);
  }

  /** @param words of a text that reads the same. */
  knownAs(words: Words): this {
    this.#words = words;
    return this;
  }

  get pieces(): readonly Piece[] {
    if (this.#cut) return this.#cut;
    const { text, anchor } = this;
    return text === '' ? [] : [{ text, start: anchor, end: anchor + text.length }];
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
    this.#trimmedSpan ??= unpaddedSpan(this.text);
    return this.#trimmedSpan;
  }

  /** The source range of the trimmed text; an empty range at the anchor where there is none. */
  get range(): Range {
    const span = this.trimmedSpan;
    return span.start === span.end ? makeRange(this.anchor, this.anchor) : this.sourceRange(span);
  }

  /** The source that the characters of `span` (offsets into `text`) came from, mark-up between them included. */
  sourceRange(span: Range): Range {
    if (!this.#cut) {
      const { start, end } = this.#within(span);
      return end <= start
        ? makeRange(this.anchor, this.anchor)
        : makeRange(this.anchor + start, this.anchor + end);
    }
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
    const cut = this.#cut;
    if (!cut) {
      const { start, end } = this.#within(span);
      return end <= start
        ? new MappedText('', this.anchor, null)
        : new MappedText(this.text.slice(start, end), this.anchor + start, null);
    }
    const pieces: Piece[] = [];
    const starts = this.#startsOf(cut);
    for (let index = pieceAt(starts, span.start); index < cut.length; index++) {
      const piece = cut[index];
      const at = starts[index] ?? 0;
      if (!piece || at >= span.end) break;
      const from = Math.max(0, span.start - at);
      const to = Math.min(piece.text.length, span.end - at);
      if (to <= from) continue;
      const source = narrow(piece, from, to);
      pieces.push({ text: piece.text.slice(from, to), start: source.start, end: source.end });
    }
    return MappedText.of(pieces, pieces[0]?.start ?? this.anchor);
  }

  /** The same text without any blanks. */
  withoutBlanks(): MappedText {
    if (!holdsBlank(this.text)) return this;
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      for (let from = 0, to: number; from < piece.text.length; from = to) {
        to = from + 1;
        if (isBlankCode(piece.text.charCodeAt(from))) continue;
        while (to < piece.text.length && !isBlankCode(piece.text.charCodeAt(to))) to++;
        pieces.push({ text: piece.text.slice(from, to), ...narrow(piece, from, to) });
      }
    }
    return MappedText.of(pieces, this.anchor);
  }

  #within({ start, end }: Range): Range {
    return makeRange(Math.max(0, start), Math.min(this.text.length, end));
  }

  #startsOf(cut: readonly Piece[]): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts: number[] = [];
    let length = 0;
    for (const { text } of cut) {
      starts.push(length);
      length += text.length;
    }
    this.#starts = starts;
    return starts;
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

function isFilled({ text }: Piece): boolean {
  return text !== '';
}

/** Whether the text stands in the source as it is; `&nbsp;` does not. */
function isVerbatim({ text, start, end }: Piece): boolean {
  return text.length === end - start;
}

/** Index of the piece that an offset of the text lies in. A line may be cut into many, and be asked for many. */
function pieceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The part of a piece's source that characters `from`…`to` came from; an entity is taken whole. */
function narrow(piece: Piece, from: number, to: number): Range {
  return isVerbatim(piece)
    ? makeRange(piece.start + from, piece.start + to)
    : makeRange(piece.start, piece.end);
}
