import { compareReports, isReadable, message, renderMessage } from '../../core/index.ts';
import type { CompareParams, CompareResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { lastYearsOf, readingIn } from '../workspace/reading-in.ts';

/** A document beside another year's report: the one that the client names, else last year's. */
export async function compareDocuments(
  session: Session,
  { uri, previous }: CompareParams,
): Promise<CompareResult> {
  const own = session.documents.get(uri) ? await readingIn(session, uri) : null;
  if (!own) return null;
  const refuse = (reason: Parameters<typeof renderMessage>[0]): CompareResult => ({
    model: null,
    reason: renderMessage(reason, session.locale),
  });
  if (!isReadable(own.reading.report)) return refuse(message('compare.refused.no-report'));
  const other = await (previous === undefined ? lastYearsOf(session, uri) : readingIn(session, previous));
  if (!other) return refuse(message('compare.refused.not-found'));
  const result = compareReports(own.reading, other.reading, session.locale, previous === undefined);
  if ('refused' in result) return refuse(result.refused);
  const isLater = own.reading.report.year === result.after.year;
  const [before, after] = isLater ? [other, own] : [own, other];
  return {
    model: result,
    before: { uri: before.uri, version: before.version },
    after: { uri: after.uri, version: after.version },
  };
}
