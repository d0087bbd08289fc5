import { pasteTable, renderMessage } from '../../core/index.ts';
import type { PasteTableParams, PasteTableResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The edits that put the table of the clipboard into the document as it is now. */
export function pasteTableInto(
  session: Session,
  { uri, offset, ...clipboard }: PasteTableParams,
): PasteTableResult {
  const document = session.documents.get(uri);
  if (!document || !session.settings.enable) return null;
  const pasted = pasteTable(session.analyses.of(document), offset, clipboard);
  if (!pasted) return null;
  return { ...pasted, version: document.version, title: renderMessage(pasted.title, session.locale) };
}
