import { analyze, applyEdits, tableRewrites } from '../../../../server/src/core/index.ts';

/** A Markdown report as text extraction gives it: no marks, tables with one cell a line. */
export function asTabCells(markdown: string): string {
  let text = markdown.replace(/^#+ /gm, '');
  const count = analyze(text, { notation: 'text' }).report.tables.length;
  for (let index = 0; index < count; index++) {
    const { report } = analyze(text, { notation: 'text' });
    const table = report.tables[index];
    const rewrite =
      table && tableRewrites(report, table.range).find(({ notation }) => notation === 'tab-cells');
    if (rewrite) text = applyEdits(text, [rewrite.edit]);
  }
  return text;
}
