import type { Message, MessageStrategy } from 'vscode-languageserver';
import { turn } from './turn.ts';

/** Turns of the event loop that a message may take from the pipe to its handler. */
const TURNS_TO_ARRIVE = 2;
/** However fast a client writes: after so many messages whoever waits for an end of them has waited long enough. */
const MOST_MESSAGES = 100;

/**
 * Tells when everything that the client has written so far has been handled. Who types fast, or pastes, sends changes in
 * a row: only the text after the last of them is worth reading.
 */
export class InputQueue implements MessageStrategy {
  #handled = 0;
  /** Null where the transport does not tell. */
  #arrived: number | null = null;
  #waiting: Promise<void> | null = null;

  /** To be told of each message by a transport that reads all that is there at once. */
  messageArrived(): void {
    this.#arrived = (this.#arrived ?? this.#handled) + 1;
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    this.#handled++;
    return next(message);
  }

  /** All who wait at the same time wait for the same moment. */
  async whenEmpty(): Promise<void> {
    if (this.#handled === this.#arrived) return;
    this.#waiting ??= this.#wait();
    await this.#waiting;
  }

  async #wait(): Promise<void> {
    const first = this.#handled;
    let seen = first;
    for (let quiet = 0; quiet < TURNS_TO_ARRIVE && seen - first < MOST_MESSAGES; quiet++) {
      await turn();
      if (this.#handled !== seen) quiet = -1;
      seen = this.#handled;
      if (seen === this.#arrived) break;
    }
    // Requests that were cancelled before their turn are never handled.
    if (this.#arrived !== null && seen - first < MOST_MESSAGES) this.#arrived = seen;
    this.#waiting = null;
  }
}
