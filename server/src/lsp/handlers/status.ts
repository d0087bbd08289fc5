import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../core/index.ts';
import { inBackground } from '../in-background.ts';
import { type StatusParams, statusNotification } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Tells the client what a document is and how it stands, for its status bar. */
export function sendStatus(session: Session, document: TextDocument): void {
  const { report, findings } = session.analyses.of(document);
  const count = (severity: Severity): number =>
    session.settings.enable ? findings.filter((finding) => finding.severity === severity).length : 0;
  const status: StatusParams = {
    uri: document.uri,
    version: document.version,
    isReport: report.isReport,
    year: report.year,
    organ: report.organ,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
  const { connection } = session;
  inBackground(connection, 'status', connection.sendNotification(statusNotification, status));
}
