import { afterAll } from 'vitest';

/**
 * Counts what a class of tests tries, and says it when they have run: of a test that tries many things it has to be seen
 * how many.
 *
 * @param budget in seconds, on one core: what the file is allowed to take. Said, not asserted: machines differ.
 */
export function tally(title: string, budget: number): (what: string, count?: number) => void {
  const counts = new Map<string, number>();
  const start = Date.now();
  afterAll(() => {
    const lines = [...counts].map(([what, count]) => `  ${String(count).padStart(7)}  ${what}`);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log([`${title}: ${seconds} s of ${budget} s`, ...lines].join('\n'));
  });
  return (what, count = 1) => void counts.set(what, (counts.get(what) ?? 0) + count);
}

/** The seed of everything random: the same each time, unless GOVREPORT_SEED names another one. */
export const SEED = Number(process.env.GOVREPORT_SEED ?? 20250331);
