import { SourceText } from '../text/source-text.ts';

/** A text that knows which of its lines it was asked for: what was read from it depends on those alone. */
export class WatchedSource extends SourceText {
  lowest = Number.POSITIVE_INFINITY;
  highest = -1;

  constructor(source: SourceText) {
    super(source.text, source.lines);
  }

  /** Forgets which lines it was asked for. */
  watch(): void {
    this.lowest = Number.POSITIVE_INFINITY;
    this.highest = -1;
  }

  override lineStart(line: number): number {
    this.#note(line);
    return super.lineStart(line);
  }

  override lineEnd(line: number): number {
    this.#note(line);
    return super.lineEnd(line);
  }

  #note(line: number): void {
    if (line < this.lowest) this.lowest = line;
    if (line > this.highest) this.highest = line;
  }
}
