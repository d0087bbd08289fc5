import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../core/index.ts';
import { inBackground } from '../in-background.ts';
import { type StatusParams, statusNotification } from '../protocol.ts';
import type { Session } from '../session.ts';

/**
 * Tells the client what a document is and how it stands, for its status bar. Switched off, it is nothing to us. The same
 * again is told only to clients that follow each version.
 */
export function sendStatus(session: Session, document: TextDocument): void {
  const { connection, settings } = session;
  const status = settings.enable ? statusOf(session, document) : unchecked(document);
  if (!session.followsStatus) {
    const { version: _, ...told } = status;
    const written = JSON.stringify(told);
    if (session.toldStatus.get(document.uri) === written) return;
    session.toldStatus.set(document.uri, written);
  }
  inBackground(connection, 'status', connection.sendNotification(statusNotification, status));
}

function statusOf(session: Session, document: TextDocument): StatusParams {
  const { report, relations, findings } = session.analyses.of(document);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: document.uri,
    version: document.version,
    isReport: report.isReport,
    year: report.year,
    organ: report.organ,
    forms: [...new Set(report.tables.map(({ form }) => form.id))],
    relations: {
      checked: relations.filter(({ status }) => status === 'holds' || status === 'fails').length,
      failing: relations.filter(({ status }) => status === 'fails').length,
    },
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

function unchecked({ uri, version }: TextDocument): StatusParams {
  return {
    uri,
    version,
    isReport: false,
    year: null,
    organ: null,
    forms: [],
    relations: { checked: 0, failing: 0 },
    errors: 0,
    warnings: 0,
    infos: 0,
  };
}
