import {
  commands,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { OffsetEdit } from '../../../server/src/lsp/protocol.ts';

/**
 * Selects a stretch of the text in its editor and scrolls to it. Nothing happens where the text is of another version
 * by now: the place would be another one.
 */
export async function revealInText(
  document: TextDocument,
  version: number,
  range: { readonly start: number; readonly end: number },
  focus: boolean,
): Promise<void> {
  if (document.version !== version) return;
  const editor = await showEditor(document, !focus);
  const place = toRange(document, range);
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Makes the edits as one step that one undo takes back; false where the editor refuses them. */
export async function replaceInText(document: TextDocument, edits: readonly OffsetEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(document, range), newText);
  return workspace.applyEdit(edit);
}

/** Takes back the last step in the text, or makes it again; then goes back to where it was asked for. */
export async function undoInText(
  document: TextDocument,
  step: 'undo' | 'redo',
  goBack: () => void,
): Promise<void> {
  await showEditor(document, false);
  await commands.executeCommand(step);
  goBack();
}

function toRange(document: TextDocument, { start, end }: { start: number; end: number }): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** The editor the text is in; a new one in the first column where it is in none. */
function showEditor(document: TextDocument, preserveFocus: boolean): Thenable<TextEditor> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  return window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? columnOf(document) ?? ViewColumn.One,
    preserveFocus,
  });
}

/** The column of a tab that holds the document without showing it. */
function columnOf({ uri }: TextDocument): ViewColumn | undefined {
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => (input as { uri?: typeof uri } | undefined)?.uri?.toString() === uri.toString()),
  )?.viewColumn;
}
