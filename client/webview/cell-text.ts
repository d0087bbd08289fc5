/** What the report states in a drawn cell; nothing where it has no such cell or it could not be read. */
export function cellText(cell: Element): string {
  return cell.classList.contains('stated') ? (cell.querySelector('.stated')?.textContent ?? '') : '';
}

/** Whether a value can be put into it: the text has such a cell. */
export function isEditable(cell: HTMLElement): boolean {
  return cell.classList.contains('stated') && cell.dataset.cell !== undefined;
}

/** The value cell that an event came from; null where it came from elsewhere. */
export function valueCell(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-cell]') : null;
}
