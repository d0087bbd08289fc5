import { cellText, isEditable, valueCell } from './cell-text.ts';
import { type Block, readBlock, widthOf, withoutLabels } from './clipboard-block.ts';
import { writeBlock, writeTable } from './clipboard-write.ts';
import type { GridControl } from './grid-control.ts';
import { say } from './words.ts';

/**
 * Copy, cut and paste for the table that has the focus. Heard by the document: with VS Code's own Select All the events
 * come from elsewhere.
 *
 * @param controlOf the table a cell belongs to.
 */
export function listenToClipboard(
  controlOf: (cell: HTMLTableCellElement) => GridControl | undefined,
  tell: (message: string) => void,
): void {
  const handle = (
    event: ClipboardEvent,
    work: (control: GridControl, cell: HTMLTableCellElement, data: DataTransfer) => void,
  ): void => {
    const cell =
      document.activeElement === valueCell(document.activeElement) ? valueCell(document.activeElement) : null;
    const control = cell ? controlOf(cell) : undefined;
    if (!cell || !control || control.isEditing || !event.clipboardData) return;
    event.preventDefault();
    work(control, cell, event.clipboardData);
  };
  document.addEventListener('copy', (event) => handle(event, copy));
  document.addEventListener('cut', (event) =>
    handle(event, (control, cell, data) => {
      copy(control, cell, data);
      control.empty(cell);
    }),
  );
  document.addEventListener('paste', (event) =>
    handle(event, (control, cell, data) => {
      const refused = paste(control, cell, readBlock(data));
      if (refused !== null) tell(refused);
    }),
  );
  // A selection of words would be copied in place of the cells, and means nothing beside theirs.
  document.addEventListener('selectionchange', () => {
    if (valueCell(document.activeElement) === document.activeElement) getSelection()?.removeAllRanges();
  });
}

/** Copies the whole table, headers and merged cells included; false where the browser refuses. */
export function copyTable(table: HTMLTableElement): boolean {
  let copied = false;
  const write = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    writeTable(event.clipboardData, table);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', write, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  return copied;
}

function copy(control: GridControl, cell: HTMLTableCellElement, data: DataTransfer): void {
  if (control.selection.isWhole) writeTable(data, control.table);
  else
    writeBlock(
      data,
      control.selection.block(cell).map((row) => row.map(cellText)),
    );
}

/**
 * Puts a block into the cells from the upper left of the selection on, all of it or nothing.
 *
 * @returns why nothing was put there; null where it was.
 */
function paste(control: GridControl, cell: HTMLTableCellElement, block: Block): string | null {
  const { grid, selection } = control;
  const place = grid.place(selection.block(cell)[0]?.[0] ?? cell);
  if (!place) return null;
  if (block.length === 0) return say('nothingToPaste');
  const room = (grid.rows[place.row]?.length ?? 0) - place.at;
  const changes = withoutLabels(block, room).flatMap((row, down) =>
    row.map((text, right) => ({ cell: grid.cell(place.row + down, place.at + right), text })),
  );
  const fitting = changes.flatMap(({ cell: target, text }) =>
    target && isEditable(target) ? [{ cell: target, text }] : [],
  );
  if (fitting.length < changes.length || fitting.length === 0)
    return say('doesNotFit', { rows: block.length, columns: widthOf(block) });
  control.write(fitting);
  return null;
}
