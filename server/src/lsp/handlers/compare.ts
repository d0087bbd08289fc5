import {
  type Analysis,
  analyze,
  compareReports,
  isLastYears,
  isReadable,
  message,
  notationOfName,
  renderMessage,
} from '../../core/index.ts';
import type { ComparedDocument, CompareParams, CompareResult } from '../protocol.ts';
import type { Session } from '../session.ts';

interface ReadDocument {
  readonly document: ComparedDocument;
  readonly analysis: Analysis;
}

/** A document beside another year's report: the one that the client names, else last year's if that is open. */
export function compareDocuments(session: Session, { uri, previous }: CompareParams): CompareResult {
  const own = openDocument(session, uri);
  if (!own) return null;
  const refuse = (reason: Parameters<typeof renderMessage>[0]): CompareResult => ({
    model: null,
    reason: renderMessage(reason, session.locale),
  });
  if (!isReadable(own.analysis.report)) return refuse(message('compare.refused.no-report'));
  const other = previous
    ? (openDocument(session, previous.uri) ?? readFile(previous))
    : openLastYears(session, own);
  if (!other) return refuse(message('compare.refused.not-found'));
  const result = compareReports(own.analysis, other.analysis, session.locale);
  if ('refused' in result) return refuse(result.refused);
  const isLater = own.analysis.report.year === result.after.year;
  const [before, after] = isLater ? [other, own] : [own, other];
  return { model: result, before: before.document, after: after.document };
}

function openDocument(session: Session, uri: string): ReadDocument | null {
  const document = session.documents.get(uri);
  return document
    ? { document: { uri, version: document.version }, analysis: session.analyses.of(document) }
    : null;
}

function readFile({ uri, text }: NonNullable<CompareParams['previous']>): ReadDocument {
  return { document: { uri, version: null }, analysis: analyze(text, { notation: notationOfName(uri) }) };
}

function openLastYears(session: Session, { document, analysis }: ReadDocument): ReadDocument | null {
  for (const { uri } of session.documents.all()) {
    const other = uri === document.uri ? null : openDocument(session, uri);
    if (other && isLastYears(analysis.report, other.analysis.report)) return other;
  }
  return null;
}
