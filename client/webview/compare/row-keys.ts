import type { Side } from '../../src/compare/messages.ts';

/**
 * Keys over the rows of a table: one of them can be reached by Tab, arrows go on from there.
 *
 * @param reveal Enter goes to this year's text, with Shift to last year's.
 */
export function listenToKeys(table: HTMLTableElement, reveal: (id: string, side: Side) => void): void {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-id]')];
  rows[0]?.setAttribute('tabindex', '0');
  const rowOf = (target: EventTarget | null): HTMLTableRowElement | null =>
    target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-id]') : null;
  table.addEventListener('focusin', ({ target }) => {
    const row = rowOf(target);
    if (row) for (const other of rows) other.setAttribute('tabindex', other === row ? '0' : '-1');
  });
  table.addEventListener('click', ({ target }) => {
    const row = rowOf(target);
    if (!row?.dataset.id || (target instanceof Element && target.closest('button'))) return;
    row.focus({ preventScroll: true });
    reveal(row.dataset.id, 'after');
  });
  table.addEventListener('keydown', (event) => {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(row);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next !== undefined) rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
    else if (event.key === 'Enter' && event.target === row)
      reveal(row.dataset.id ?? '', event.shiftKey ? 'before' : 'after');
    else return;
    event.preventDefault();
  });
}
