import { analyze, type IndexedReport, type Neighbours, ReportIndex } from '../../server/src/core/index.ts';
import { digestOf } from './digest.ts';
import type { WrittenReport } from './build-report.ts';

/** A report to be put beside another one, and what settings say of it. */
export interface Beside extends WrittenReport, Omit<IndexedReport, 'digest'> {
  /** Where it stands; in the same folder where absent. */
  readonly document?: string;
}

/** What a report is held against with others beside it. */
export function neighboursAmong(report: Beside, others: readonly Beside[]): Neighbours {
  const index = new ReportIndex();
  const put = (each: Beside, document: string): string => {
    const { text, notation, organ, parts } = each;
    const digest = digestOf(analyze(text, { notation }), document);
    index.put(document, { digest, ...(organ ? { organ } : {}), ...(parts ? { parts } : {}) });
    return document;
  };
  others.forEach((other, at) => {
    put(other, other.document ?? `/reports/other-${at}.md`);
  });
  return index.neighboursOf(put(report, report.document ?? '/reports/report.md'));
}
