import type { Range } from '../../text/range.ts';

/** Which characters of a text some spans cover: asked for each of many others, it takes no longer for many spans. */
export class Cover {
  readonly #covered: Uint8Array;

  constructor(length: number, spans: readonly Range[]) {
    this.#covered = new Uint8Array(length);
    for (const span of spans) this.add(span);
  }

  add({ start, end }: Range): void {
    this.#covered.fill(1, start, end);
  }

  /** The text with a neutral character for each that is covered. */
  hide(text: string): string {
    return [...this.#covered].map((covered, at) => (covered ? '□' : text.charAt(at))).join('');
  }

  touches({ start, end }: Range): boolean {
    return this.#covered.subarray(start, end).includes(1);
  }
}
