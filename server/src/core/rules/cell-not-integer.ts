import { cellFinding } from './cell-finding.ts';
import { numbersOfType } from './cells.ts';
import { defineRule } from './rule.ts';

/** A count with decimals: half an application does not exist. */
export const cellNotInteger = defineRule(
  { id: 'cell-not-integer', severity: 'error', fix: 'none', tag: 'structure', source: '件数的含义' },
  function* ({ report }) {
    for (const place of numbersOfType(report, ['count', 'delta'], (value) => !Number.isInteger(value)))
      yield cellFinding(place, 'cell-not-integer');
  },
);
