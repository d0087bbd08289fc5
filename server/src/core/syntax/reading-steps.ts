import type { Block } from './blocks.ts';

/**
 * How a text was read from top to bottom: step by step, each of which begins at a line, has looked at some lines, and has
 * given some blocks, or none. What a step gives depends on the lines that it has looked at and on nothing else.
 */
export class ReadingSteps {
  readonly blocks: Block[] = [];
  readonly #lines: number[] = [];
  readonly #lowest: number[] = [];
  readonly #highest: number[] = [];
  /** Index of the first block of each. */
  readonly #firstBlocks: number[] = [];

  get count(): number {
    return this.#lines.length;
  }

  /** Begins a step. The blocks that are put behind it are its own. */
  begin(line: number, lowest: number, highest: number): void {
    this.#lines.push(line);
    this.#lowest.push(lowest);
    this.#highest.push(highest);
    this.#firstBlocks.push(this.blocks.length);
  }

  /** The line that a step begins at; for the step behind the last one `otherwise`. */
  lineOf(step: number, otherwise: number): number {
    return this.#lines[step] ?? otherwise;
  }

  lowestOf(step: number): number {
    return this.#lowest[step] ?? 0;
  }

  highestOf(step: number): number {
    return this.#highest[step] ?? 0;
  }

  /** Takes a step of another reading over. */
  take(from: ReadingSteps, step: number, lineShift: number, move: (block: Block) => Block): void {
    this.begin(
      from.lineOf(step, 0) + lineShift,
      from.lowestOf(step) + lineShift,
      from.highestOf(step) + lineShift,
    );
    const end = from.#firstBlocks[step + 1] ?? from.blocks.length;
    for (let at = from.#firstBlocks[step] ?? end; at < end; at++) {
      const block = from.blocks[at];
      if (block) this.blocks.push(move(block));
    }
  }
}
