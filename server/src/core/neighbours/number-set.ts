/** So many numbers, on the average, stand in a bucket. */
const IN_A_BUCKET = 4;

/**
 * Numbers of 32 bits, of which it is only asked whether one is among them. Kept in buckets by their first bits: that is
 * made in two passes, needs a quarter more room than the numbers themselves, and finds each by looking at a few.
 */
export class NumberSet {
  readonly #numbers: Uint32Array;
  /** Where each bucket begins, and at last where the last one ends. */
  readonly #starts: Uint32Array;
  readonly #shift: number;

  /** @param lists hashes: numbers whose first bits are spread evenly. */
  constructor(lists: readonly Uint32Array[]) {
    const count = lists.reduce((sum, { length }) => sum + length, 0);
    const bits = Math.max(1, Math.floor(Math.log2(count / IN_A_BUCKET)));
    this.#shift = 32 - bits;
    const starts = new Uint32Array(2 ** bits + 1);
    for (const list of lists)
      for (const number of list) starts[number >>> this.#shift] = (starts[number >>> this.#shift] ?? 0) + 1;
    let end = 0;
    for (let bucket = 0; bucket < starts.length; bucket++) {
      end += starts[bucket] ?? 0;
      starts[bucket] = end;
    }
    // Each bucket is filled from its end: what was its end is its beginning afterwards.
    this.#numbers = new Uint32Array(count);
    for (const list of lists)
      for (const number of list) {
        const place = (starts[number >>> this.#shift] ?? 0) - 1;
        starts[number >>> this.#shift] = place;
        this.#numbers[place] = number;
      }
    this.#starts = starts;
  }

  has(number: number): boolean {
    const bucket = number >>> this.#shift;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let at = this.#starts[bucket] ?? 0; at < end; at++) if (this.#numbers[at] === number) return true;
    return false;
  }
}
