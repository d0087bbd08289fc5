import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { outline } from '../../core/index.ts';
import { toDocumentSymbol } from '../convert.ts';
import type { Session } from '../session.ts';

/** Title, sections, tables and rows, for the outline and the breadcrumbs. */
export function documentSymbols(session: Session, { textDocument }: DocumentSymbolParams): DocumentSymbol[] {
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  const analysis = session.analyses.of(document);
  return outline(analysis).map((node) => toDocumentSymbol(analysis.source, node));
}
