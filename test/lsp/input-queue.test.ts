import { expect, test } from 'vitest';
import { InputQueue } from '../../server/src/lsp/input-queue.ts';

const message = { jsonrpc: '2.0' };

/** Handles a message in each turn of the event loop, as the library does; endless unless it is stopped. */
function handle(queue: InputQueue, count: number): { handled: number; isStopped: boolean } {
  const state = { handled: 0, isStopped: false };
  const next = (): void => {
    if (state.isStopped || state.handled >= count) return;
    state.handled++;
    queue.handleMessage(message, () => undefined);
    setImmediate(next);
  };
  setImmediate(next);
  return state;
}

test.each([
  ['that counts what arrives', true],
  ['that does not', false],
])('a transport %s: everything is handled first', async (_, counts) => {
  const queue = new InputQueue();
  if (counts) for (let at = 0; at < 20; at++) queue.messageArrived();
  const state = handle(queue, 20);
  await queue.whenEmpty();
  expect(state.handled).toBe(20);
});

test('with nothing waiting nobody waits for a turn of the event loop', async () => {
  const queue = new InputQueue();
  queue.messageArrived();
  queue.handleMessage(message, () => undefined);
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await queue.whenEmpty();
  expect(turned).toBe(false);
});

test('a client that never ends keeps nobody waiting for ever', async () => {
  const queue = new InputQueue();
  const state = handle(queue, Number.POSITIVE_INFINITY);
  await queue.whenEmpty();
  state.isStopped = true;
  expect(state.handled).toBeLessThan(200);
});

test('requests that are cancelled before their turn are not waited for twice', async () => {
  const queue = new InputQueue();
  queue.messageArrived();
  await queue.whenEmpty();
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await queue.whenEmpty();
  expect(turned).toBe(false);
});
