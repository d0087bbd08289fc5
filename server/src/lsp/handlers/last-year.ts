import { notationOfName, readText, type Report, statedValues } from '../../core/index.ts';
import type { DocumentParams, LastYearResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The figures of last year's report of the same organ, as it stands in the editor or else on disk. */
export async function findLastYear(session: Session, { uri }: DocumentParams): Promise<LastYearResult> {
  const document = session.documents.get(uri);
  if (!document) return null;
  const { isReport } = session.analyses.of(document).report;
  if (isReport) await session.reports.scan();
  const previous = session.reports.neighboursOf(uri).previous?.document;
  const report = previous === undefined ? null : await reportIn(session, previous);
  return previous === undefined || !report ? null : { uri: previous, ...statedValues(report) };
}

async function reportIn(session: Session, uri: string): Promise<Report | null> {
  const document = session.documents.get(uri);
  if (document) return session.analyses.of(document).report;
  const [text = null] = await session.reports.textsOf([uri]);
  return text === null ? null : readText(text, notationOfName(uri)).report;
}
