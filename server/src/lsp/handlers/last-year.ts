import { isLastYears, statedValues } from '../../core/index.ts';
import type { LastYearParams, LastYearResult } from '../protocol.ts';
import { reportsAtHand } from '../reports-at-hand.ts';
import type { Session } from '../session.ts';

/** The figures of last year's report of the same organ. What is open counts before what is on disk. */
export function findLastYear(session: Session, { uri, files }: LastYearParams): LastYearResult {
  const document = session.documents.get(uri);
  if (!document) return null;
  const { report } = session.analyses.of(document);
  for (const candidate of reportsAtHand(session, uri, files))
    if (isLastYears(report, candidate.report))
      return { uri: candidate.uri, ...statedValues(candidate.report) };
  return null;
}
