import type { Analysis, Comparison } from '../../server/src/core/index.ts';
import { analyze, compareReports } from '../../server/src/core/index.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import type { RealFigures } from '../support/figures.ts';

/** A report of invented organ and real figures, read; `change` makes another text of it. */
export function reportOf(
  real: RealFigures,
  writing: Writing = 'tab-cells',
  change = (text: string): string => text,
  organ?: string,
): Analysis {
  const { text, notation } = buildReport(real, writing, organ);
  return analyze(change(text), { notation });
}

/** The comparison of two reports that can be compared. */
export function comparisonOf(before: Analysis, after: Analysis): Comparison {
  const result = compareReports(before, after);
  if ('refused' in result) throw new Error(result.refused.id);
  return result;
}
