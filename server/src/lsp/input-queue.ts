import type { Message, MessageStrategy } from 'vscode-languageserver';
import { turn } from './turn.ts';

/** Turns of the event loop that a message takes from the pipe to its handler. */
const TURNS_TO_ARRIVE = 2;
/** However fast a client writes: after so many messages whoever waits for an end of them has waited long enough. */
const MOST_MESSAGES = 100;

/**
 * Tells when everything that the client has written so far has been handled. Who types fast, or pastes, sends changes in
 * a row: only the text after the last of them is worth reading.
 */
export class InputQueue implements MessageStrategy {
  #handled = 0;
  #waiting: Promise<void> | null = null;

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    this.#handled++;
    return next(message);
  }

  /** All who wait at the same time wait for the same moment. */
  whenEmpty(): Promise<void> {
    this.#waiting ??= this.#wait();
    return this.#waiting;
  }

  async #wait(): Promise<void> {
    const first = this.#handled;
    let seen = first;
    for (let quiet = 0; quiet < TURNS_TO_ARRIVE && seen - first < MOST_MESSAGES; quiet++) {
      await turn();
      if (this.#handled !== seen) quiet = -1;
      seen = this.#handled;
    }
    this.#waiting = null;
  }
}
