import type { ColumnForm } from '../forms/form.ts';

/** Units of money, the longer ones first: 元 is in all of them. */
const MONEY_UNIT = /[十百千]?[万亿]元|[百千]元|元/;

/** The unit of money a text names; null where it names none. */
export function moneyUnitIn(text: string): string | null {
  return MONEY_UNIT.exec(text.replace(/\s+/g, ''))?.[0] ?? null;
}

/** Whether a header names another unit than the one the form prints in it. */
export function statesOtherUnit(header: string, column: ColumnForm): boolean {
  const unit = moneyUnitIn(header);
  return column.unit !== undefined && unit !== null && unit !== column.unit;
}

/** A figure with its decimal point moved by so many digits, to the left where negative; digit by digit, so nothing is rounded. */
export function shiftPoint(digits: string, by: number): string {
  const match = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return digits;
  const [, sign = '', whole = '', fraction = ''] = match;
  const padded = by < 0 ? '0'.repeat(-by) + whole + fraction : whole + fraction + '0'.repeat(by);
  const point = by < 0 ? whole.length : whole.length + by;
  const moved = `${padded.slice(0, point)}.${padded.slice(point)}`;
  const [integer = '', decimals = ''] = moved.split('.');
  const shortInteger = integer.replace(/^0+(?=\d)/, '');
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0') end--;
  return `${sign}${shortInteger}${end > 0 ? `.${decimals.slice(0, end)}` : ''}`;
}
