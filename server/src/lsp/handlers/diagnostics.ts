import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from '../convert.ts';
import type { Session } from '../session.ts';

/** The findings of a document as diagnostics; none while the checks are switched off. */
export function diagnosticsOf(session: Session, document: TextDocument): Diagnostic[] {
  if (!session.settings.enable) return [];
  const analysis = session.analyses.of(document);
  return analysis.findings.map((finding) => toDiagnostic(analysis, finding, document.uri, session.locale));
}

/** Pull: `unchanged` as long as text, language and settings are those of the last answer. */
export function pullDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const document = session.documents.get(params.textDocument.uri);
  if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = resultIdOf(session, document);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, document) };
}

function resultIdOf(session: Session, { version, languageId }: TextDocument): string {
  return [version, languageId, session.locale, session.settings.enable].join('|');
}
