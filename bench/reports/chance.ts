import { random } from '../../scripts/bench-cells/random.ts';

/** Choices that are the same for the same seed. */
export class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  /** Some of the choices, each once, in the order in which they stand. */
  several<T>(choices: readonly T[], count: number): T[] {
    const left = choices.map((_, index) => index);
    const taken = Array.from({ length: Math.min(count, left.length) }, () => {
      const [index] = left.splice(this.whole(0, left.length - 1), 1);
      return index as number;
    });
    return taken.sort((one, other) => one - other).map((index) => choices[index] as T);
  }
}
