import type { ChangedSpan } from '../text/changed-span.ts';
import type { SourceText } from '../text/source-text.ts';
import type { LinesRead } from './lines-read.ts';
import { movedBlock } from './moved-blocks.ts';
import type { ReadingSteps } from './reading-steps.ts';

/**
 * What of an earlier reading still holds after an edit: the steps that have looked at nothing from the first changed line
 * on, and those that have looked at nothing above the first line behind the change.
 */
export class Untouched {
  readonly #steps: ReadingSteps;
  readonly #lineCount: number;
  /** The first line that is changed, in either text. */
  readonly #changed: number;
  /** The first line behind the change in the old text, and how much further on it stands now. */
  readonly #behind: number;
  readonly #lineShift: number;
  readonly #shift: number;
  #next = 0;

  constructor({ source: before, steps }: LinesRead, source: SourceText, span: ChangedSpan) {
    const { start, endBefore, endAfter } = span;
    this.#steps = steps;
    this.#lineCount = before.lineCount;
    this.#changed = before.positionAt(start).line;
    this.#lineShift = source.lineCount - before.lineCount;
    this.#shift = endAfter - endBefore;
    this.#behind = before.positionAt(endBefore).line + 1;
  }

  /** Takes over what stands above the change. Gives the line to read on from. */
  takeBegin(into: ReadingSteps): number {
    while (this.#next < this.#steps.count && this.#steps.highestOf(this.#next) < this.#changed)
      into.take(this.#steps, this.#next++, 0, asItIs);
    return this.#steps.lineOf(this.#next, this.#lineCount);
  }

  /** Takes over the step that begins at a line; gives the line behind it, null where there is no such step. */
  takeAt(line: number, into: ReadingSteps): number | null {
    const steps = this.#steps;
    const old = line - this.#lineShift;
    if (old < this.#behind) return null;
    while (this.#next < steps.count && steps.lineOf(this.#next, this.#lineCount) < old) this.#next++;
    if (this.#next >= steps.count) return null;
    if (steps.lineOf(this.#next, this.#lineCount) !== old || steps.lowestOf(this.#next) < this.#behind)
      return null;
    into.take(steps, this.#next++, this.#lineShift, (block) => movedBlock(block, this.#shift));
    return steps.lineOf(this.#next, this.#lineCount) + this.#lineShift;
  }
}

function asItIs<T>(block: T): T {
  return block;
}
