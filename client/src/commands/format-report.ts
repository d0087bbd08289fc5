import { l10n, Range, type Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Ask } from '../ask-server.ts';
import { tellServerIsDown } from '../server-is-down.ts';

/**
 * 整理排版: lays the report out. Markdown and HTML have it as a command and not as a formatter, since a second formatter
 * would have VS Code ask for every other file of theirs which one is meant.
 */
export async function formatReport(ask: Ask, uri: Uri): Promise<void> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (!document) return;
  const { version } = document;
  const edits = await ask<readonly TextEdit[] | null>('textDocument/formatting', {
    textDocument: { uri: uri.toString() },
    options: { tabSize: 4, insertSpaces: true },
  });
  if (edits === undefined) {
    tellServerIsDown();
    return;
  }
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The text has changed; nothing was written'));
    return;
  }
  if (edits === null || edits.length === 0) {
    void window.setStatusBarMessage(l10n.t('Nothing to tidy up'), 4000);
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  await workspace.applyEdit(edit);
}
