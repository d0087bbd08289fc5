import type { Cell } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { type NumberReading, readNumber } from '../text/number-reading.ts';

interface Content {
  readonly key: string;
  readonly reading: NumberReading;
}

// A cell is looked at once for each form and table it might belong to; it never changes.
const contents = new WeakMap<Cell, Content>();

function contentOf(cell: Cell): Content {
  const known = contents.get(cell);
  if (known) return known;
  const content = { key: labelKey(cell.text.text), reading: readNumber(cell.text.text) };
  contents.set(cell, content);
  return content;
}

/** The key by which the cell's text is compared with labels. */
export function cellKey(cell: Cell): string {
  return contentOf(cell).key;
}

/** The cell's text read as a number. */
export function cellReading(cell: Cell): NumberReading {
  return contentOf(cell).reading;
}
