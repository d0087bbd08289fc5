import type { Analysis } from '../../analyze.ts';
import type { TextEdit } from '../../findings/finding.ts';
import { writeCell } from '../../fixes/edit-text.ts';
import { type Message, message } from '../../messages/message.ts';
import type { BoundCell } from '../../report/report.ts';
import { readNumber } from '../../text/number-reading.ts';
import { findCell } from './cell-id.ts';

/** What to put into a cell. */
export interface CellEdit {
  readonly id: string;
  /** As typed or pasted; blank to empty the cell. */
  readonly text: string;
}

/**
 * The edits that put texts into cells and touch nothing else, in the order of the text; or, in words, why not. All of
 * them or none: half a pasted block helps nobody.
 */
export function editCells(
  { report }: Analysis,
  changes: readonly CellEdit[],
): { readonly edits: readonly TextEdit[] } | { readonly refused: Message } {
  const edits: TextEdit[] = [];
  for (const { id, text } of new Map(changes.map((change) => [change.id, change])).values()) {
    const cell = findCell(report.tables, id);
    if (!cell) return { refused: message('preview.refused.no-cell') };
    const newText = plainNumber(cell, text);
    if (newText === null)
      return { refused: message('preview.refused.no-number', { text: text.trim().slice(0, 30) }) };
    if (newText !== cell.cell.text.trimmed) edits.push(...writeCell(cell, newText));
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start) };
}

/** What would be a mark of the document around it, not a part of a number. */
const MARKS = /[|<>&"\\\t\r\n]/;

/** Units that only say what is counted. Those that scale (万) or are money are no part of a count. */
const COUNTED = new Set(['件次', '件', '个', '条', '份', '宗', '起', '次', '项', '篇', '人', '家', '部']);

/**
 * The text as it is written into the cell: a count without thousands separators, full-width digits or a unit, as the
 * form has it; amounts and changes, and a dash for nothing, as the author writes them. Null for what is no number, and
 * for a count that could not be written without losing something of it.
 */
export function plainNumber({ column }: Pick<BoundCell, 'column'>, text: string): string | null {
  const trimmed = text.replace(/\u00a0/g, ' ').trim();
  const reading = readNumber(trimmed);
  if (reading.kind === 'blank') return '';
  if (reading.kind === 'text' || MARKS.test(trimmed)) return null;
  if (reading.kind === 'placeholder' || reading.kind === 'open') return trimmed;
  if (column.type !== 'count') return trimmed;
  const { value, unit, digits } = reading;
  const isWhole = digits.end + (unit?.length ?? 0) === trimmed.length;
  const isCount = unit === null || COUNTED.has(unit);
  return isWhole && isCount && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : null;
}
