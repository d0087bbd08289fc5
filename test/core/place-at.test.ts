import { describe, expect, test } from 'vitest';
import { placeAt } from '../../server/src/core/features/place-at.ts';
import { readText } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

describe.each(['pipes', 'tab-cells', 'tab-rows', 'html'] as const)('a report in %s', (notation) => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), notation);
  const { report } = readText(
    text,
    notation === 'pipes' ? 'markdown' : notation === 'html' ? 'html' : 'text',
  );

  test('each cell is found at both of its ends', () => {
    for (const table of report.tables)
      for (const row of table.rows)
        for (const cell of row.cells)
          for (const offset of [cell.cell.text.range.start, cell.cell.text.range.end]) {
            const place = placeAt(report, offset);
            expect([place.table?.table.name, place.row?.form.id, place.cell?.column.id]).toEqual([
              table.table.name,
              row.form.id,
              cell.column.id,
            ]);
          }
  });

  test('each heading is found, and no cell in it', () => {
    expect(report.sections).toHaveLength(6);
    for (const section of report.sections)
      expect(placeAt(report, section.headingRange.start)).toMatchObject({
        section,
        inHeading: true,
        cell: null,
      });
  });
});
