import type { ChangedSpan } from './changed-span.ts';
import type { Range } from './range.ts';

/** A place in the text as editors count it: zero-based line and UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text lie. */
interface LineTable {
  readonly starts: readonly number[];
  /** Where what follows each line begins, where lines are passed over: the next line, passed over or not. */
  readonly limits: readonly number[] | null;
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
  readonly lines: LineTable;
  /** Where some marks stand that were looked for, one place of each; -1 for none. */
  readonly #found = new Map<string, number>();

  /** @param lines where its lines lie, if that is known. */
  constructor(text: string, lines: LineTable = { starts: findLineStarts(text), limits: null }) {
    this.text = text;
    this.lines = lines;
    this.eol = firstLineEnding(text, lines.starts[1]);
  }

  /** Whether a mark stands somewhere in the text. Looked for once, after an edit only in what was edited. */
  holds(mark: string): boolean {
    const known = this.#found.get(mark);
    if (known !== undefined) return known !== -1;
    const at = this.text.indexOf(mark);
    this.#found.set(mark, at);
    return at !== -1;
  }

  /** What the text has become by an edit. Only in what was edited is anything looked for. */
  edited(text: string, span: ChangedSpan): SourceText {
    const edited = this.#withLines(text, span);
    for (const [mark, at] of this.#found) {
      const now = placeAfter(mark, at, text, span);
      if (now !== null) edited.#found.set(mark, now);
    }
    return edited;
  }

  #withLines(text: string, { start, endBefore, endAfter }: ChangedSpan): SourceText {
    const { starts: before, limits } = this.lines;
    if (limits || this.holds('\r') || text.slice(start, endAfter).includes('\r')) return new SourceText(text);
    const starts: number[] = [];
    let line = 0;
    for (let at = before[line]; at !== undefined && at <= start; at = before[++line]) starts.push(at);
    for (let at = text.indexOf('\n', start); at !== -1 && at < endAfter; at = text.indexOf('\n', at + 1))
      starts.push(at + 1);
    for (; line < before.length; line++) {
      const at = before[line] ?? 0;
      if (at > endBefore) starts.push(at + endAfter - endBefore);
    }
    return new SourceText(text, { starts, limits: null });
  }

  /**
   * The same text to be read as if some of its lines were not there. Offsets stay; lines are counted anew, without a gap.
   */
  without(passedOver: ReadonlySet<number>): SourceText {
    if (passedOver.size === 0) return this;
    const isKept = (_: number, line: number): boolean => !passedOver.has(line);
    const { starts } = this.lines;
    const limits = [...starts.slice(1), this.text.length].filter(isKept);
    return new SourceText(this.text, { starts: starts.filter(isKept), limits });
  }

  get lineCount(): number {
    return this.lines.starts.length;
  }

  /** Offset of the first character of a line; the text's length for a line past the end. */
  lineStart(line: number): number {
    return this.lines.starts[Math.max(0, line)] ?? this.text.length;
  }

  /** Offset just after the last character of a line, before its line ending. */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = line < 0 ? start : this.#limitOf(line);
    while (end > start && isLineEnding(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  #limitOf(line: number): number {
    return (this.lines.limits ? this.lines.limits[line] : this.lines.starts[line + 1]) ?? this.text.length;
  }

  /** The text of a line, without its line ending; empty for a line past the end. */
  lineText(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }

  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(0, offset), this.text.length);
    let low = 0;
    let high = this.lines.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lines.starts[middle] ?? 0) <= clamped) low = middle;
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

/** Where a mark stands after an edit; null where that has to be looked for. */
function placeAfter(mark: string, at: number, text: string, span: ChangedSpan): number | null {
  const { start, endBefore, endAfter } = span;
  if (at === -1) {
    const from = Math.max(0, start - mark.length + 1);
    const found = text.slice(from, endAfter + mark.length - 1).indexOf(mark);
    return found === -1 ? -1 : from + found;
  }
  if (at + mark.length <= start) return at;
  return at >= endBefore ? at + endAfter - endBefore : null;
}

const LF = 10;
const CR = 13;

function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}

function firstLineEnding(text: string, next: number | undefined): string {
  if (next === undefined) return '\n';
  if (text.charCodeAt(next - 1) === CR) return '\r';
  return text.charCodeAt(next - 2) === CR ? '\r\n' : '\n';
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
