import type { Connection } from 'vscode-languageserver';
import { guardNewest, guardWhenReady } from './guard.ts';
import { codeLens } from './handlers/code-lens.ts';
import { definition } from './handlers/definition.ts';
import { documentHighlights } from './handlers/document-highlights.ts';
import { documentLinks } from './handlers/document-links.ts';
import { hover } from './handlers/hover.ts';
import { inlayHint } from './handlers/inlay-hint.ts';
import { references } from './handlers/references.ts';
import { selectionRange } from './handlers/selection-range.ts';
import type { DocumentParams } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers what editors ask while a report is read: all of it only once it is known what a document is checked by. */
export function serveReadingHelp(
  connection: Connection,
  session: Session,
  ready: (params: { readonly textDocument: DocumentParams }) => Promise<void>,
): void {
  const serve = <P extends { readonly textDocument: DocumentParams }, R>(
    name: string,
    nothing: R,
    handle: (session: Session, params: P) => R,
  ) => guardWhenReady<P, R>(connection, name, nothing, ready, (params) => handle(session, params));
  const serveNewest = <P extends { readonly textDocument: DocumentParams }, R>(
    name: string,
    nothing: R,
    handle: (session: Session, params: P) => R,
  ) => guardNewest<P, R>(session, name, nothing, (params) => handle(session, params));
  connection.onHover(serve('hover', null, hover));
  connection.languages.inlayHint.on(serveNewest('inlay hints', [], inlayHint));
  connection.onCodeLens(serveNewest('code lenses', [], codeLens));
  connection.onDefinition(serve('definition', null, definition));
  connection.onReferences(serve('references', [], references));
  connection.onDocumentHighlight(serve('highlights', null, documentHighlights));
  connection.onDocumentLinks(serveNewest('links', [], documentLinks));
  connection.onSelectionRanges(serve('selection ranges', null, selectionRange));
}
