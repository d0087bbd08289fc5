import { analyze, isLastYears, notationOfName, type Report, statedValues } from '../../core/index.ts';
import type { LastYearParams, LastYearResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The figures of last year's report of the same organ. What is open counts before what is on disk. */
export function findLastYear(session: Session, { uri, files }: LastYearParams): LastYearResult {
  const document = session.documents.get(uri);
  if (!document) return null;
  const { report } = session.analyses.of(document);
  for (const candidate of candidates(session, uri, files))
    if (isLastYears(report, candidate.report))
      return { uri: candidate.uri, ...statedValues(candidate.report) };
  return null;
}

function* candidates(
  session: Session,
  uri: string,
  files: LastYearParams['files'],
): Iterable<{ uri: string; report: Report }> {
  const open = session.documents.all().filter((document) => document.uri !== uri);
  for (const document of open) yield { uri: document.uri, report: session.analyses.of(document).report };
  for (const file of files)
    if (file.uri !== uri && !session.documents.get(file.uri))
      yield { uri: file.uri, report: analyze(file.text, { notation: notationOfName(file.uri) }).report };
}
