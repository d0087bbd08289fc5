import {
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { capFindings } from '../../core/index.ts';
import { toDiagnostic, toFailure } from '../convert.ts';
import { attempt } from '../guard.ts';
import type { Session } from '../session.ts';

/**
 * The findings of a document as diagnostics; none while the checks are switched off. Where the engine breaks down on the
 * text, that is the one diagnostic: none at all would be taken for approval.
 */
export function diagnosticsOf(session: Session, document: TextDocument): Diagnostic[] {
  const { connection, settings, analyses, locale } = session;
  if (!settings.enable) return [];
  return (
    attempt(connection, 'check', null, () => {
      const { source, findings } = analyses.of(document);
      return capFindings(findings).map((finding) => toDiagnostic(session, source, finding, document.uri));
    }) ?? [toFailure(locale)]
  );
}

/** Pull: `unchanged` as long as text, language and settings are those of the last answer. */
export function pullDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const document = session.documents.get(params.textDocument.uri);
  if (!document) {
    session.noteAskedClosed(params.textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  }
  const resultId = resultIdOf(session, document);
  if (resultId !== null && params.previousResultId === resultId)
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const items = diagnosticsOf(session, document);
  return { kind: DocumentDiagnosticReportKind.Full, items, ...(resultId === null ? {} : { resultId }) };
}

/**
 * The answer to somebody who asked about a version that there is no more: ask anew. Told not to, the client of VS Code
 * (vscode-languageclient 10.1.2) holds the question for one under way and never asks about the document again.
 */
export function overtaken(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'overtaken', { retriggerRequest: true });
}

/**
 * A name for what is said of a document: another one whenever something else may be. Null for a text that can't be
 * analysed: it is tried again each time.
 */
export function resultIdOf(
  { connection, settings, analyses, locale, life }: Session,
  document: TextDocument,
): string | null {
  if (!settings.enable) return 'off';
  const serial = attempt(connection, 'check', null, () => analyses.serialOf(document));
  return serial === null ? null : `${life}|${serial}|${locale}`;
}
