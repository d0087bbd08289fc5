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
} from 'vscode';
import { toWorkspaceEdit } from '../apply-edits.ts';
import type { OffsetEdit } from '../../../server/src/lsp/protocol.ts';

/** Selects a stretch of the text in an editor that shows it; false where none does. */
export function revealWhereShown(document: TextDocument, range: OffsetEdit['range']): boolean {
  const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
  if (editor) select(editor, range);
  return editor !== undefined;
}

/**
 * Goes to a stretch of the text in its editor. Where it is in none, one is opened beside the preview, never over it.
 *
 * @param preview the column of the preview.
 */
export async function goToText(
  document: TextDocument,
  range: OffsetEdit['range'],
  preview: ViewColumn | undefined,
): Promise<void> {
  select(await showEditor(document, preview), range);
}

/** Makes the edits as one step that one undo takes back; false where the editor refuses them. */
export async function replaceInText(document: TextDocument, edits: readonly OffsetEdit[]): Promise<boolean> {
  return workspace.applyEdit(toWorkspaceEdit(document, edits));
}

/** Has the editor take back the last step in the text, or make it again; then goes back to where it was asked for. */
export async function undoInText(
  document: TextDocument,
  step: 'undo' | 'redo',
  preview: ViewColumn | undefined,
  goBack: () => void,
): Promise<void> {
  await showEditor(document, preview);
  await commands.executeCommand(step);
  goBack();
}

function select(editor: TextEditor, range: OffsetEdit['range']): void {
  const place = toRange(editor.document, range);
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

function toRange(document: TextDocument, { start, end }: OffsetEdit['range']): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

function showEditor(document: TextDocument, preview: ViewColumn | undefined): Thenable<TextEditor> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const beside = preview === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  return window.showTextDocument(document, { viewColumn: shown ?? columnOf(document, preview) ?? beside });
}

/** The column of a tab that holds the document without showing it; not the one that the preview is in. */
function columnOf({ uri }: TextDocument, preview: ViewColumn | undefined): ViewColumn | undefined {
  return window.tabGroups.all.find(
    ({ tabs, viewColumn }) =>
      viewColumn !== preview &&
      tabs.some(
        ({ input }) => (input as { uri?: typeof uri } | undefined)?.uri?.toString() === uri.toString(),
      ),
  )?.viewColumn;
}
