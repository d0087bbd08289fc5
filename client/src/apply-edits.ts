import { Range, type TextDocument, WorkspaceEdit } from 'vscode';
import type { OffsetEdit } from '../../server/src/lsp/protocol.ts';

/** Edits of a document as one step that one undo takes back. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly OffsetEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(
      document.uri,
      new Range(document.positionAt(range.start), document.positionAt(range.end)),
      newText,
    );
  return edit;
}
