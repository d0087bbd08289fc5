import type { Cell } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { type NumberReading, readNumber } from '../text/number-reading.ts';

// A cell is looked at once for each form and table it might belong to; it never changes.
const keys = new WeakMap<Cell, string>();
const readings = new WeakMap<Cell, NumberReading>();

/** The key by which the cell's text is compared with labels. */
export function cellKey(cell: Cell): string {
  const known = keys.get(cell);
  if (known !== undefined) return known;
  const key = labelKey(cell.text.text);
  keys.set(cell, key);
  return key;
}

/** The cell's text read as a number. */
export function cellReading(cell: Cell): NumberReading {
  const known = readings.get(cell);
  if (known) return known;
  const reading = readNumber(cell.text.text);
  readings.set(cell, reading);
  return reading;
}
