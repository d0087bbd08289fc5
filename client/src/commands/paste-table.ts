import { env, l10n, window, workspace } from 'vscode';
import { pasteTableRequest, type PasteTableResult } from '../../../server/src/lsp/protocol.ts';
import { toWorkspaceEdit } from '../apply-edits.ts';
import type { Ask } from '../ask-server.ts';
import { tellServerIsDown } from '../server-is-down.ts';

/**
 * 将剪贴板贴为年报表格: the same as the paste of that name, for editors that know only one way to paste. It reads the
 * clipboard's plain text, which is all that extensions get of it: rows between TABs.
 */
export async function pasteTable(ask: Ask): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const text = await env.clipboard.readText();
  const result = await ask<PasteTableResult>(pasteTableRequest, {
    uri: document.uri.toString(),
    offset: document.offsetAt(editor.selection.start),
    text,
  });
  if (result === undefined) {
    tellServerIsDown();
    return;
  }
  if (!result) {
    void window.showInformationMessage(
      l10n.t('The clipboard holds no table of an annual report with its row labels, or nothing that is new'),
    );
    return;
  }
  const isCurrent = result.version === document.version;
  if (!isCurrent || !(await workspace.applyEdit(toWorkspaceEdit(document, result.edits))))
    void window.showWarningMessage(l10n.t('The text has changed; nothing was written'));
}
