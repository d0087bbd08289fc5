import type { MessageId } from '../messages/message.ts';
import { message } from '../messages/message.ts';
import { cellRef, shortRowLabel } from '../relations/equation.ts';
import type { CellInReport } from './cells.ts';
import type { Draft } from './rule.ts';

/** A finding about one cell: its range, its labels, its text. */
export function cellFinding(place: CellInReport, id: MessageId): Draft {
  const { table, row, cell } = place;
  const name = table.table.name;
  return {
    message: message(id, {
      table: name,
      row: shortRowLabel(place),
      column: cell.column.label,
      text: cell.cell.text.trimmed,
    }),
    range: cell.cell.range,
    data: { table: name, row: row.label, column: cell.column.label, cells: [cellRef(place)] },
  };
}
