import { cellFinding } from './cell-finding.ts';
import { cellsOfReport } from './cells.ts';
import { defineRule } from './rule.ts';

/** A cell for a figure that holds words. */
export const cellNotNumber = defineRule(
  { id: 'cell-not-number', severity: 'error', fix: 'none', tag: 'structure', source: '统计表填写数字' },
  function* ({ report }) {
    for (const place of cellsOfReport(report))
      if (place.cell.reading.kind === 'text') yield cellFinding(place, 'cell-not-number');
  },
);
