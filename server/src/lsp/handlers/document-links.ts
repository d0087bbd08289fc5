import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { fileLinks, message, positionsOf, renderMessage } from '../../core/index.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** Files that a report names by their path; a document that is in no folder has none. */
export function documentLinks(
  session: Session,
  { textDocument: { uri } }: DocumentLinkParams,
): DocumentLink[] {
  const open = openReport(session, uri);
  if (!open || uri.startsWith('untitled:')) return [];
  const { source, report } = open.analysis;
  return fileLinks(report).flatMap(({ range, path }) => {
    const target = besides(uri, path);
    const tooltip = renderMessage(message('link.file', { path }), session.locale);
    return target === null ? [] : [{ range: positionsOf(source, range), target, tooltip }];
  });
}

/** The URI of a file by its path from that of a document; null where the document's has no path. */
function besides(uri: string, path: string): string | null {
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
  } catch {
    return null;
  }
}
