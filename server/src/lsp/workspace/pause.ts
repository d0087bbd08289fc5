import { turn } from '../turn.ts';

/** As long may work go on while requests wait: less than people notice. */
const LONGEST_WORK_MS = 20;

/** Makes room for requests now and then within long work. */
export class Pauses {
  #since = Date.now();

  /** Waits a moment if it is time to. */
  async pause(): Promise<void> {
    if (Date.now() - this.#since < LONGEST_WORK_MS) return;
    await turn();
    this.#since = Date.now();
  }
}
