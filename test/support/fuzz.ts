import type fc from 'fast-check';
import { SEED } from './tried.ts';

/** How many times as many inputs as by default. */
const TIMES = Number(process.env.GOVREPORT_RUNS ?? 1);

/** How a property is run; fast-check prints the seed with the input that fails. */
export function runs(numRuns: number): fc.Parameters<unknown> {
  return { seed: SEED, numRuns: Math.ceil(numRuns * TIMES) };
}
