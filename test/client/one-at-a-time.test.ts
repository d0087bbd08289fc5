import { expect, test } from 'vitest';
import { oneAtATime } from '../../client/src/one-at-a-time.ts';

test('a second call waits for the first, even if that fails', async () => {
  const events: string[] = [];
  let calls = 0;
  const run = oneAtATime(async () => {
    const call = ++calls;
    events.push(`begin ${call}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push(`end ${call}`);
    if (call === 1) throw new Error('hangs');
  });
  const results = await Promise.allSettled([run(), run(), run()]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(events).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
});
