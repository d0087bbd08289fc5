import { expect, test } from 'vitest';
import { endWithClient } from '../../client/src/end-with-client.ts';

/** A client as those of VS Code are: disposing of it stops it, and its state is that of a stopped one from the first. */
class FakeClient {
  readonly #fails: boolean;
  readonly #events: string[];

  constructor(events: string[], fails: boolean) {
    this.#events = events;
    this.#fails = fails;
  }

  async stop(): Promise<void> {
    this.#events.push('asked to stop');
    await Promise.resolve();
    if (this.#fails) throw new Error('timed out');
    this.#events.push('answered');
  }

  dispose(): Promise<void> {
    return this.stop();
  }
}

test('a worker is there until its server has said goodbye, and no longer', async () => {
  const events: string[] = [];
  const worker = { end: () => void events.push('ended') };
  await endWithClient(worker, new FakeClient(events, false)).dispose();
  expect(events).toEqual(['asked to stop', 'answered', 'ended']);
});

test('one whose server says nothing is ended, too', async () => {
  const events: string[] = [];
  const worker = { end: () => void events.push('ended') };
  await expect(endWithClient(worker, new FakeClient(events, true)).dispose()).rejects.toThrow('timed out');
  expect(events).toEqual(['asked to stop', 'ended']);
});
