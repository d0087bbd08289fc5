import type { Percentage } from './figures.ts';

/** Whether a ratio can be printed so: rounded or cut off at the last digit shown. */
export function isPrintedAs({ value, decimals }: Percentage, ratio: number): boolean {
  const exact = ratio * 100;
  // Half a unit of the last digit for rounding, a whole one for cutting off; a little more, for binary fractions.
  const unit = 10 ** -decimals;
  const difference = exact - value;
  return Math.abs(difference) <= unit / 2 + 1e-9 || (difference >= 0 && difference < unit + 1e-9);
}

/** The ratio as it would be printed with so many decimals. */
export function percentText(ratio: number, decimals: number): string {
  return `${(ratio * 100).toFixed(decimals)}%`;
}
