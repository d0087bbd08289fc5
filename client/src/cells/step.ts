import type { TableCell } from '../../../server/src/lsp/protocol.ts';

/** Where a key leads from a cell. */
export type Step = 'next' | 'previous' | 'below';

/** The cell that holds a stretch of the text (UTF-16 offsets), as an index; -1 where none holds the whole of it. */
export function cellAt(cells: readonly TableCell[], start: number, end: number): number {
  return cells.findIndex(({ area }) => area.start <= start && end <= area.end);
}

/**
 * The cell that a step leads to. Beyond the last cell of a table is the first one of the next table; below the last row
 * of a table is none, nor is there one beyond the last table.
 */
export function stepFrom(cells: readonly TableCell[], index: number, step: Step): TableCell | null {
  if (step !== 'below') return cells[index + (step === 'next' ? 1 : -1)] ?? null;
  const from = cells[index];
  if (!from || from.isLastRow) return null;
  const below = cells.filter(({ row }) => row === from.row + 1);
  return below.find(({ column }) => column === from.column) ?? below.at(-1) ?? null;
}

/** The nearest cell behind an offset, or before it. */
export function cellBeside(cells: readonly TableCell[], offset: number, step: Step): TableCell | null {
  return step === 'previous'
    ? (cells.findLast(({ area }) => area.end < offset) ?? null)
    : (cells.find(({ area }) => area.start > offset) ?? null);
}
