import type { LastYearResult, PreviewValue } from '../../server/src/lsp/protocol.ts';

/** What a cell said a year ago, and the change since where both are numbers. */
export interface Comparison {
  readonly year: number;
  readonly text: string;
  /** With its sign; null where there is nothing to subtract. */
  readonly change: string | null;
}

/** Null where last year's report has no such cell. */
export function compare(value: PreviewValue, lastYear: LastYearResult): Comparison | null {
  const before = lastYear?.values[value.id];
  if (!lastYear || !before) return null;
  return { year: lastYear.year, text: before.text, change: difference(value.number, before.number) };
}

function difference(now: number | null, before: number | null): string | null {
  if (now === null || before === null) return null;
  // Amounts have decimals, which are subtracted in binary.
  const change = Number((now - before).toFixed(6));
  return change > 0 ? `+${change}` : String(change);
}
