import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import { realFigures } from '../support/figures.ts';

/** How rows are written that are a piece of the text each, label and figures. */
const WRITINGS = [
  'pipes',
  'html',
  'html-in-markdown',
  'tab-cells',
  'tab-rows',
] as const satisfies readonly Writing[];

describe.each(realFigures.map((figures) => [figures.name, figures] as const))('%s', (_, figures) => {
  test.each(WRITINGS)(
    'written as %s: a row that is taken out of 表三 or 表四 is called missing',
    (writing) => {
      const { text, notation } = buildReport(figures, writing);
      const { report } = analyze(text, { notation });
      let tried = 0;
      for (const { table, rows } of report.tables) {
        if (table.layout !== 'matrix') continue;
        for (const { range, label } of rows) {
          // Its own line with it: an empty one would end a table of Markdown.
          const after = text.startsWith('\n', range.end) ? range.end + 1 : range.end;
          const without = text.slice(0, range.start) + text.slice(after);
          const missing = analyze(without, { notation }).findings.filter(
            ({ rule }) => rule === 'table-row-missing',
          );
          expect(
            missing.map(({ data }) => [data.table, data.row]),
            label,
          ).toEqual([[table.name, label]]);
          tried++;
        }
      }
      expect(tried).toBeGreaterThan(20);
    },
  );
});
