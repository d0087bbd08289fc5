import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { outline } from '../../core/index.ts';
import { toDocumentSymbol, toSymbolInformation } from '../convert.ts';
import type { Session } from '../session.ts';

/** Title, sections, tables and rows, for the outline and the breadcrumbs; as a list for clients that know no trees. */
export function documentSymbols(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] {
  const document = session.settings.enable ? session.documents.get(uri) : undefined;
  if (!document) return [];
  const analysis = session.analyses.of(document);
  const { source } = analysis;
  const nodes = outline(analysis);
  return session.canNestSymbols
    ? nodes.map((node) => toDocumentSymbol(source, node))
    : nodes.flatMap((node) => toSymbolInformation(source, uri, node));
}
