import type fc from 'fast-check';

/** The same inputs on every run; others by `GOVREPORT_SEED`, more of them by `GOVREPORT_RUNS` (times as many). */
const SEED = Number(process.env.GOVREPORT_SEED ?? 711);
const TIMES = Number(process.env.GOVREPORT_RUNS ?? 1);
if (!Number.isInteger(SEED) || !(TIMES > 0)) throw new Error('GOVREPORT_SEED and GOVREPORT_RUNS are numbers');

/** How a property is run; fast-check itself prints the seed with the input that fails. */
export function runs(numRuns: number): fc.Parameters<unknown> & { readonly numRuns: number } {
  return { seed: SEED, numRuns: Math.ceil(numRuns * TIMES) };
}

/** Says at the end of a class of tests what was tried. */
export function printFigures(name: string, figures: Readonly<Record<string, number | string>>): void {
  const seconds = process.cpuUsage();
  const lines = Object.entries(figures).map(([what, figure]) => `  ${what}: ${figure}`);
  const budget = `  processor time: ${((seconds.user + seconds.system) / 1e6).toFixed(1)} s, seed ${SEED}`;
  console.log([name, ...lines, budget].join('\n'));
}
