import { readFacts } from './facts.ts';
import type { Report } from './report.ts';
import { haveSameElements } from '../text/same-elements.ts';

/** Whether two readings state the same values in the same cells. */
export function statesTheSame(before: Report, after: Report): boolean {
  const [one, other] = [statedBy(before), statedBy(after)];
  return haveSameElements(one, other);
}

function statedBy(report: Report): string[] {
  return readFacts(report).map(({ table, row, column, value }) => [table, row, column, value].join('\n'));
}
