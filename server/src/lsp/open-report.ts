import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, isReadable } from '../core/index.ts';
import type { Session } from './session.ts';

/** An open document that is a report, and what is known of it. */
export interface OpenReport {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

/** Null for a document that is not open or no report, and for any while `govreport.enable` is off. */
export function openReport(session: Session, uri: string): OpenReport | null {
  const document = session.settings.enable ? session.documents.get(uri) : undefined;
  if (!document || !isReadable(session.analyses.readingOf(document).report)) return null;
  return { document, analysis: session.analyses.of(document) };
}
