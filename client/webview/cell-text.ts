/** What the report states in a drawn cell. */
export function cellText(cell: Element): string {
  return cell.querySelector('.stated')?.textContent ?? '';
}

/** Whether a value can be put into it: the text has such a cell. */
export function isEditable(cell: HTMLElement): boolean {
  return cell.classList.contains('stated') && cell.dataset.cell !== undefined;
}
