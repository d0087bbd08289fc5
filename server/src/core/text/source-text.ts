import type { Range } from './range.ts';

/** A place in the text as editors count it: zero-based line and UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The untouched text of a document with its line starts.
 *
 * Lines end at LF, CRLF or a lone CR, as in LSP. Offsets outside the text are clamped, so any number gives
 * a position and any position an offset.
 */
export class SourceText {
  readonly text: string;
  /** The line ending the document uses (the first one found; LF for a text of one line). */
  readonly eol: string;
  readonly #lineStarts: readonly number[];
  /** Where what follows a line begins: the next line, passed over or not. */
  readonly #lineLimits: readonly number[];

  /** @param passedOver numbers of lines that are left out: those behind them count on without a gap. */
  constructor(text: string, passedOver: ReadonlySet<number> = new Set()) {
    this.text = text;
    const starts = findLineStarts(text);
    const isKept = (line: number): boolean => !passedOver.has(line);
    this.#lineStarts = starts.filter((_, line) => isKept(line));
    this.#lineLimits = starts
      .map((_, line) => starts[line + 1] ?? text.length)
      .filter((_, line) => isKept(line));
    this.eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  }

  /** The same text to be read as if some of its lines were not there. Offsets stay; lines are counted anew. */
  without(lines: ReadonlySet<number>): SourceText {
    return lines.size === 0 ? this : new SourceText(this.text, lines);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Offset of the first character of a line; the text's length for a line past the end. */
  lineStart(line: number): number {
    return this.#lineStarts[Math.max(0, line)] ?? this.text.length;
  }

  /** Offset just after the last character of a line, before its line ending. */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = line < 0 ? start : (this.#lineLimits[line] ?? this.text.length);
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--;
    return end;
  }

  /** The text of a line, without its line ending; empty for a line past the end. */
  lineText(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }

  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(0, offset), this.text.length);
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= clamped) low = middle;
      else high = middle;
    }
    // Between CR and LF there is no place for an editor's cursor.
    return { line: low, character: Math.min(clamped, this.lineEnd(low)) - this.lineStart(low) };
  }

  /** Characters behind the last one of a line mean its end, before the line ending. */
  offsetAt(position: Position): number {
    const start = this.lineStart(position.line);
    return Math.min(start + Math.max(0, position.character), this.lineEnd(position.line));
  }
}

/** A range as editors count it. */
export function positionsOf(source: SourceText, { start, end }: Range): { start: Position; end: Position } {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
