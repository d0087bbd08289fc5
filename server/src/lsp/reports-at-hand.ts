import { analyze, notationOfName, type Report } from '../core/index.ts';
import type { ReportFile } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * The other reports that a document can be held against: what is open, then the files that the client has read. What is
 * open counts before what is on disk.
 */
export function* reportsAtHand(
  session: Session,
  uri: string,
  files: readonly ReportFile[],
): Iterable<{ readonly uri: string; readonly report: Report }> {
  const open = session.documents.all().filter((document) => document.uri !== uri);
  for (const document of open) yield { uri: document.uri, report: session.analyses.of(document).report };
  for (const file of files)
    if (file.uri !== uri && !session.documents.get(file.uri))
      yield { uri: file.uri, report: analyze(file.text, { notation: notationOfName(file.uri) }).report };
}
