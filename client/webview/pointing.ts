import { valueCell } from './cell-text.ts';

/**
 * Marks the cells that the findings of a cell are about; none where the cell has no finding.
 *
 * @param related ids of the cells that belong to the findings of a cell.
 */
export function lightUp(
  cells: readonly HTMLTableCellElement[],
  target: EventTarget | null,
  related: (id: string | undefined) => readonly string[],
): void {
  const lit = new Set(related(valueCell(target)?.dataset.cell));
  for (const cell of cells) cell.classList.toggle('related', lit.has(cell.dataset.cell ?? ''));
}

/** Marks the cell in which the caret of the text stands. */
export function markCaret(cells: readonly HTMLTableCellElement[], id: string | null): void {
  for (const cell of cells) cell.classList.toggle('caret', cell.dataset.cell === id);
}

/** Brings the cell of the caret into view, while one works in the text: else the page would move under one's hands. */
export function followCaret(cells: readonly HTMLTableCellElement[], id: string | null): void {
  if (document.hasFocus()) return;
  cells.find((cell) => cell.dataset.cell === id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
