import type { BoundCell } from '../report/report.ts';

/**
 * How a change (本年增/减) is written with its sign: `+5` for 5 and 增3, `-2` for 减少2. Null where it is written so
 * already, and for 0, which has no sign.
 */
export function signDue({ cell, column, reading }: BoundCell): string | null {
  if (column.type !== 'delta' || reading.kind !== 'number') return null;
  const stated = cell.text.text.slice(reading.digits.start, reading.digits.end);
  if (/^[-+－＋−–—‐]/.test(stated)) return null;
  const { value } = reading;
  if (value === 0) return null;
  return value > 0 ? `+${value}` : String(value);
}
