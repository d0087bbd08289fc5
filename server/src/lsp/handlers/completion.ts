import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import { completionsAt } from '../../core/index.ts';
import { toCompletionItem, toNotation } from '../convert.ts';
import type { Session } from '../session.ts';

/** Characters behind which something may be completed without a letter: names of documents, rows, numbers of headings. */
export const COMPLETION_TRIGGERS: readonly string[] = ['《', '（', '、', '|', '第'];

/** What may be written at a place of a report, or on an empty page. */
export function completion(
  session: Session,
  { textDocument, position }: CompletionParams,
): CompletionList | null {
  const document = session.documents.get(textDocument.uri);
  if (!document || !session.settings.enable) return null;
  const { source } = session.analyses.readingOf(document);
  const { items, isIncomplete } = completionsAt(
    document.getText(),
    source.offsetAt(position),
    toNotation(document),
    {
      isDeclared: document.languageId === 'govreport',
      fileName: fileNameOf(document.uri),
      hasSnippets: session.hasSnippetsFor(document.languageId),
    },
  );
  return {
    isIncomplete,
    items: items.map((item, place) => toCompletionItem(session, source, item, place)),
  };
}

/** The last part of a URI; as it is where it is not encoded as it should be. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
