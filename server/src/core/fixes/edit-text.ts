import type { TextEdit } from '../findings/finding.ts';
import type { BoundCell } from '../report/report.ts';
import type { Cell } from '../syntax/blocks.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { makeRange, type Range } from '../text/range.ts';

/**
 * Puts `newText` in the place of a span of mapped text. Mark-up between the characters stays: the first run takes the
 * new text, the others become empty.
 */
export function replaceSpan(text: MappedText, span: Range, newText: string): TextEdit[] {
  const [first, ...others] = text.sourceRanges(span);
  if (!first) return [{ range: makeRange(text.anchor, text.anchor), newText }];
  return [{ range: first, newText }, ...others.map((range) => ({ range, newText: '' }))];
}

/** Writes a number into a cell: in place of the figure it states (unit and notes stay), or of its blanks. */
export function writeNumber({ cell, reading }: BoundCell, value: number): TextEdit[] {
  const newText = String(value);
  if (reading.kind === 'number') return replaceSpan(cell.text, reading.digits, newText);
  if (reading.kind === 'blank') return [fillBlank(cell, newText)];
  return replaceSpan(cell.text, cell.text.trimmedSpan, newText);
}

/** Puts a text into a cell in place of all that it says; an empty text leaves the cell blank. */
export function writeCell({ cell }: BoundCell, newText: string): TextEdit[] {
  return cell.text.isBlank
    ? [fillBlank(cell, newText)]
    : replaceSpan(cell.text, cell.text.trimmedSpan, newText);
}

function fillBlank(cell: Cell, newText: string): TextEdit {
  return { range: cell.slot, newText };
}
