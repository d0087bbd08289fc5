import { yearFigures } from '../../core/index.ts';
import type { DocumentParams, YearsResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The figures of an organ's years, one report a year; of the document's own year the document itself. */
export async function yearsOf(session: Session, { uri }: DocumentParams): Promise<YearsResult> {
  const document = session.documents.get(uri);
  if (!document || !session.analyses.readingOf(document).report.isReport) return null;
  await session.reports.scan();
  await session.reports.fetchYears(uri);
  const digests = session.reports.index.yearsOf(uri);
  return digests.map((digest) => ({ uri: digest.document, ...yearFigures(digest) }));
}
