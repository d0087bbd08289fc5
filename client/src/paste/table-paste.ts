import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  type DocumentSelector,
  type Range,
  type TextDocument,
} from 'vscode';
import { pasteTableRequest, type PasteTableResult } from '../../../server/src/lsp/protocol.ts';
import { toWorkspaceEdit } from '../apply-edits.ts';
import type { Ask } from '../ask-server.ts';
import { pasteApi, type PasteEdit } from './paste-api.ts';

const HTML = 'text/html';
const TEXT = 'text/plain';
/** A page copied whole comes near this; a table of a report with all that Word puts round it stays far below. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Offers a table copied from Word, WPS, Excel or a web page as a table of the report (“贴为年报表格”), where the editor
 * knows other ways to paste. Where the caret is in the part that the table belongs to it is the one that is taken, else
 * one to choose; plain text is always the other.
 */
export function offerTablePaste(
  ask: Ask,
  isReport: (document: TextDocument) => boolean,
  selector: DocumentSelector,
): Disposable {
  const api = pasteApi();
  if (!api) return new Disposable(() => undefined);
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('govreport', 'table');
  const provide = async (
    document: TextDocument,
    [range, ...others]: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<PasteEdit[] | undefined> => {
    if (!range || others.length > 0 || !isReport(document)) return undefined;
    const clipboard = await readTable(data);
    if (!clipboard || token.isCancellationRequested) return undefined;
    const result = await ask<PasteTableResult>(pasteTableRequest, {
      uri: document.uri.toString(),
      offset: document.offsetAt(range.start),
      ...clipboard,
    });
    if (!result || result.version !== document.version) return undefined;
    // With no text of its own the edit leaves what is selected alone.
    const edit = new api.DocumentPasteEdit('', result.title, kind);
    edit.additionalEdit = toWorkspaceEdit(document, result.edits);
    const isMeant = result.isExpected && (result.fills || range.isEmpty);
    if (!isMeant) edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
    return [edit];
  };
  return api.languages.registerDocumentPasteEditProvider(
    selector,
    { provideDocumentPasteEdits: provide },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [HTML, TEXT] },
  );
}

/** HTML with a table, or rows between TABs where there is no HTML: editors copy their own text with colours as HTML. */
async function readTable(data: DataTransfer): Promise<{ html: string } | { text: string } | null> {
  const html = await data.get(HTML)?.asString();
  if (html) return /<table\b/i.test(html) && html.length <= MOST_CHARACTERS ? { html } : null;
  const text = await data.get(TEXT)?.asString();
  return text?.includes('\t') && text.length <= MOST_CHARACTERS ? { text } : null;
}
