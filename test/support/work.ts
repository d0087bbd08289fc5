import { Session } from 'node:inspector/promises';

// V8 counts only in what it compiled after it was told to: this module comes before the engine in the list of imports.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How much the engine did: the number of times that its functions and the branches and loops in them were entered, as
 * V8 counts them; however busy or slow the machine is. What built-in functions do inside (a regular expression,
 * copying) is not in it. To be imported before the engine.
 *
 * @param run is run once.
 */
export async function countWork(run: () => void): Promise<number> {
  await takeCounts();
  run();
  const work = await takeCounts();
  if (work === 0) throw new Error('nothing was counted');
  return work;
}

/** What was counted since the last call. */
async function takeCounts(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let counts = 0;
  for (const { url, functions } of result)
    if (url.includes('/server/src/core/'))
      for (const { ranges } of functions) for (const { count } of ranges) counts += count;
  return counts;
}
