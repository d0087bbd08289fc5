import type { Alternative, Fix } from '../findings/finding.ts';
import { writeNumber } from '../fixes/edit-text.ts';
import { type Message, message } from '../messages/message.ts';
import { cellRef, shortRowLabel } from '../relations/equation.ts';
import type { PlacedCell } from '../relations/relation-instances.ts';
import type { Correction } from '../relations/wrong-cells/find-wrong-cells.ts';

/** Writes into each cell what it should state. Which cell is wrong the author has to confirm. */
export function correctionFix(correction: Correction): Fix {
  const edits = correction.changes.flatMap(({ at, proposed }) => writeNumber(at.cell, proposed));
  return {
    title: titleOf(correction),
    safety: 'review',
    edits: edits.sort((a, b) => a.range.start - b.range.start),
  };
}

/** Corrections as programs read them. */
export function alternativesOf(corrections: readonly Correction[]): Alternative[] {
  return corrections.flatMap(({ changes }) =>
    changes.map(({ at, proposed }) => ({ cell: cellRef(at), proposed })),
  );
}

/** A cell as it is called in a sentence: its row, and its column. */
export function cellName(at: PlacedCell): { readonly row: string; readonly column: string } {
  return { row: shortRowLabel(at), column: at.cell.column.label };
}

/** What a cell is called beside another: its column alone where they stand in one row. */
export function nameBeside(at: PlacedCell, beside: PlacedCell): string {
  const { row, column } = cellName(at);
  return at.row === beside.row ? column : `${row}／${column}`;
}

function titleOf({ kind, changes }: Correction): Message {
  const [first, second] = changes;
  if (!first) return message('fix.set-figure', { value: '' });
  const { row, column } = cellName(first.at);
  if (kind === 'change' || !second) return message('fix.set-cell', { row, column, value: first.proposed });
  return message('fix.swap-cells', { row, column, other: nameBeside(second.at, first.at) });
}
