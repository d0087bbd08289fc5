import { cellFinding } from './cell-finding.ts';
import { numbersOfType } from './cells.ts';
import { defineRule } from './rule.ts';

/** A count or an amount below zero. 本年增/减 is the one column that may be. */
export const cellNegative = defineRule(
  { id: 'cell-negative', severity: 'error', fix: 'none', tag: 'structure', source: '件数、金额的含义' },
  function* ({ report }) {
    for (const place of numbersOfType(report, ['count', 'amount'], (value) => value < 0))
      yield cellFinding(place, 'cell-negative');
  },
);
