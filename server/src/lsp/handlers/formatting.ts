import {
  type Disposable,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { formatReport } from '../../core/index.ts';
import { toTextEdits } from '../convert.ts';
import type { DocumentParams } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The edits that lay out a report, or what of it touches a range; none for a text that is no report. */
export function format(
  session: Session,
  { textDocument, range }: { readonly textDocument: DocumentParams; readonly range?: Range },
): TextEdit[] {
  const document = session.documents.get(textDocument.uri);
  if (!document || !session.settings.enable) return [];
  const analysis = session.analyses.of(document);
  const { source } = analysis;
  const within = range && { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  return toTextEdits(
    source,
    formatReport(analysis, { ...session.settings.format, ...(within ? { within } : {}) }),
  );
}

/**
 * Registers the formatter for the language of reports alone, as far as the client lets it: a second formatter of Markdown or HTML would have editors
 * ask for every README which of them is meant. For these the client has a command.
 */
export async function registerFormatting(session: Session): Promise<Disposable[]> {
  const { client } = session.connection;
  const options = { documentSelector: [{ language: 'govreport' }] };
  return Promise.all([
    ...(session.canRegister('formatting') ? [client.register(DocumentFormattingRequest.type, options)] : []),
    ...(session.canRegister('rangeFormatting')
      ? [client.register(DocumentRangeFormattingRequest.type, options)]
      : []),
  ]);
}
