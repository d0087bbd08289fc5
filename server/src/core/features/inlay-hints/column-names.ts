import { leafLabel } from '../../forms/form.ts';
import type { Report } from '../../report/report.ts';
import type { InlayHint } from './inlay-hint.ts';

/** The column of each figure in tables with one cell a line, where it stands in no header that one could look up to. */
export function columnNames({ tables }: Report): InlayHint[] {
  return tables.flatMap(({ table, rows }) =>
    rows
      .filter(({ part }) => part.notation === 'tab-cells')
      .flatMap(({ form, cells }) =>
        cells.map(
          ({ column, cell }): InlayHint => ({
            offset: cell.range.start,
            side: 'before',
            // Rows printed side by side have their own labels far above as well.
            label: table.layout === 'flat' ? `${leafLabel(form)}／${column.label}` : column.label,
            edits: [],
          }),
        ),
      ),
  );
}
