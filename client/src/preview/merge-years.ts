import type { YearsChart } from '../../../server/src/lsp/protocol.ts';

/** What is known anew of some years with what was known of others, in the order of the years. */
export function mergeYears(fresh: YearsChart, known: YearsChart): YearsChart {
  const others = known.filter(({ year }) => !fresh.some((other) => other.year === year));
  return [...fresh, ...others].sort((a, b) => a.year - b.year);
}
