import { type Analysis, digestReport, type ReportDigest } from '../../server/src/core/index.ts';

/** What the neighbours of a report have to know of it. A text that nobody can be a neighbour of is a mistake. */
export function digestOf(analysis: Analysis, document = 'report'): ReportDigest {
  const digest = digestReport(document, analysis);
  if (!digest) throw new Error('not a report that could be a neighbour');
  return digest;
}
