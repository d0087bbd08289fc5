import type { Row, Table } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';

/** A table of the text and the line above it, which may hold the only label it has. */
export interface Part {
  readonly table: Table;
  readonly contextLabel: string | null;
  /** Whether that line is one of several that stand above it: then it may belong to any of the next rows. */
  readonly isContextShared: boolean;
  /** Everything by which its rows are told apart; null where that takes the figures too. Equal for tables whose rows and columns are in the same places. */
  readonly layout: number | null;
}

/** @param context the line above the table. */
export function makePart(table: Table, context: string | null, isContextShared: boolean): Part {
  const contextLabel = context === null ? null : labelKey(context);
  return {
    table,
    contextLabel,
    isContextShared,
    layout: layoutOf(layoutKey(table, contextLabel, isContextShared)),
  };
}

/** Numbers of the layouts met so far: short to compare by. */
const layouts = new Map<string, number>();
/** Characters of the keys kept. The tables of a report have about 3,000 in their labels. */
const MOST_KEPT = 1_000_000;
let kept = 0;
let layoutCount = 0;

function layoutOf(key: string | null): number | null {
  if (key === null) return null;
  const known = layouts.get(key);
  if (known !== undefined) return known;
  if (kept > MOST_KEPT) {
    layouts.clear();
    kept = 0;
  }
  kept += key.length;
  // Counted on, so that a number that was forgotten is never given to another layout.
  layouts.set(key, ++layoutCount);
  return layoutCount;
}

/** A table with more in its labels is none of the forms, and not worth keeping. */
const LONGEST_KEY = 200_000;

/**
 * What a table is like but for its figures: every text cell as it stands, of the others only what kind they are. Tables
 * with equal keys have their rows and columns in the same places. Null where a header is repeated in the cell beside it:
 * there the values decide which column they belong to.
 */
function layoutKey(table: Table, contextLabel: string | null, isContextShared: boolean): string | null {
  let key = `${table.notation}${isContextShared}${contextLabel === null ? '' : quoted(contextLabel)}`;
  for (const { cells } of table.rows) {
    if (repeatsText({ cells })) return null;
    key += '\n';
    for (const [index, cell] of cells.entries()) {
      const { kind } = cell.reading;
      key += kind === 'text' ? quoted(cell.text.text) : KINDS[kind];
      if (cell.column !== index || cell.columnSpan !== 1) key += `@${cell.column},${cell.columnSpan}`;
    }
    if (key.length > LONGEST_KEY) return null;
  }
  return key;
}

const KINDS = { blank: 'b', placeholder: 'p', open: 'o', number: 'n' } as const;

/** With its length before it no text can be taken for something else. */
function quoted(text: string): string {
  return `\t${text.length}\t${text}`;
}

/** Whether a text stands in two cells next to each other. */
function repeatsText({ cells }: Pick<Row, 'cells'>): boolean {
  return cells.some((cell, index) => {
    const before = cells[index - 1];
    return before?.reading.kind === 'text' && cell.reading.kind === 'text' && before.key === cell.key;
  });
}
