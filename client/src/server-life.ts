import { oneAtATime } from './one-at-a-time.ts';

/** As long a server is waited for that is on its way up and is not wanted any more. */
const LONGEST_START_MS = 5000;

/** As much of a language client as its life is about. */
export interface LivingClient {
  start(): Promise<void>;
  dispose(): Promise<void>;
}

interface Life<Client> {
  readonly client: Client;
  /** Settled when the client is up or has failed to come up. */
  readonly started: Promise<unknown>;
}

/** The client that runs now: there is one at a time. */
export class ServerLife<Client extends LivingClient> {
  readonly #create: () => Client;
  readonly #onFault: (what: string, error: unknown) => void;
  #life: Life<Client> | undefined;
  readonly #replace = oneAtATime(async () => {
    // A server that hangs or never came up can't be stopped in good order. All the more it has to be replaced.
    await this.stop().catch((error: unknown) => this.#onFault('stop', error));
    this.#begin();
  });

  /** @param onFault hears of a server that would not come up or go. */
  constructor(create: () => Client, onFault: (what: string, error: unknown) => void) {
    this.#create = create;
    this.#onFault = onFault;
  }

  /** Undefined where none was begun yet, and between two. */
  get client(): Client | undefined {
    return this.#life?.client;
  }

  /** Starts the first one. */
  start(): Promise<unknown> {
    return this.#begin().started;
  }

  /** Puts another one in its place, and waits until that is up. */
  async restart(): Promise<void> {
    await this.#replace();
    await this.#life?.started;
  }

  /** Stops the one there is; nothing happens where there is none. */
  async stop(): Promise<void> {
    const life = this.#life;
    this.#life = undefined;
    if (!life) return;
    const { client, started } = life;
    // Disposed of on its way up a client comes up all the same, with all it offers, and fails whatever it is asked.
    if (!(await isSettled(started, LONGEST_START_MS)))
      void started.then(() => client.dispose().catch(() => undefined));
    await client.dispose();
  }

  #begin(): Life<Client> {
    const client = this.#create();
    const started = client.start().catch((error: unknown) => this.#onFault('start', error));
    this.#life = { client, started };
    return this.#life;
  }
}

/** Whether something has come to an end, good or bad, within some time. */
async function isSettled(work: Promise<unknown>, limit: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  const isInTime = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isInTime;
}
