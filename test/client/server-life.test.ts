import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LivingClient, ServerLife } from '../../client/src/server-life.ts';

/** Clients as those of VS Code are: whoever is disposed of on the way up comes up all the same. */
function clients(count: number) {
  const events: string[] = [];
  const made = Array.from({ length: count }, (_, at) => {
    let [isUp, up, fail] = [false, () => {}, (_: Error) => {}];
    const started = new Promise<void>((resolve, reject) => {
      up = () => {
        events.push(`${at} up`);
        isUp = true;
        resolve();
      };
      fail = reject;
    });
    const client: LivingClient = {
      start: () => {
        events.push(`${at} begins`);
        return started;
      },
      dispose: async () => {
        events.push(isUp ? `${at} ends` : `${at} can't be stopped`);
        if (!isUp) throw new Error('starting');
      },
    };
    return { client, up, fail };
  });
  let next = 0;
  const faults: string[] = [];
  const life = new ServerLife(
    () => made[next++]?.client as LivingClient,
    (what) => void faults.push(what),
  );
  return { life, events, faults, made };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one that is not up yet is stopped when it is, before another begins', async () => {
  const { life, events, faults, made } = clients(2);
  void life.start();
  const restarted = life.restart();
  await vi.advanceTimersByTimeAsync(1000);
  expect(life.client).toBeUndefined();
  made[0]?.up();
  await vi.advanceTimersByTimeAsync(1000);
  made[1]?.up();
  await restarted;
  expect(events).toEqual(['0 begins', '0 up', '0 ends', '1 begins', '1 up']);
  expect([life.client, faults]).toEqual([made[1]?.client, []]);
});

test('one that hangs is replaced all the same, and ended should it ever come up', async () => {
  const { life, events, made } = clients(2);
  void life.start();
  const restarted = life.restart();
  await vi.advanceTimersByTimeAsync(60_000);
  made[1]?.up();
  await restarted;
  made[0]?.up();
  await vi.advanceTimersByTimeAsync(1);
  expect(events).toEqual(['0 begins', "0 can't be stopped", '1 begins', '1 up', '0 up', '0 ends']);
});

test('one that hangs does not keep those after it from being replaced', async () => {
  const { life, made } = clients(3);
  void life.start();
  made[0]?.up();
  void life.restart();
  await vi.advanceTimersByTimeAsync(1000);
  const again = life.restart();
  await vi.advanceTimersByTimeAsync(60_000);
  made[2]?.up();
  await again;
  expect(life.client).toBe(made[2]?.client);
});

test('one that failed to start is replaced without a wait', async () => {
  const { life, faults, made } = clients(2);
  const started = life.start();
  made[0]?.fail(new Error('no such file'));
  await started;
  const restarted = life.restart();
  made[1]?.up();
  await restarted;
  expect([life.client, faults]).toEqual([made[1]?.client, ['start', 'stop']]);
});

test('stopped on its way up it is gone', async () => {
  const { life, events, made } = clients(1);
  void life.start();
  const stopped = life.stop();
  made[0]?.up();
  await stopped;
  expect([life.client, events]).toEqual([undefined, ['0 begins', '0 up', '0 ends']]);
});
