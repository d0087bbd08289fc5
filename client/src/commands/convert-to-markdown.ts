import { l10n, type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';
import { toMarkdownRequest, type ToMarkdownResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { tellServerIsDown } from '../server-is-down.ts';

/**
 * 转换为规范 Markdown: opens the report in canonical Markdown beside, in no file yet; the document stays as it is.
 *
 * @returns the new document; undefined for a text that is no report and where no server runs, which the user is told.
 */
export async function convertToMarkdown(ask: Ask, document: Uri): Promise<TextDocument | undefined> {
  const result = await ask<ToMarkdownResult | null>(toMarkdownRequest, { uri: document.toString() });
  if (result === undefined) {
    tellServerIsDown();
    return undefined;
  }
  if (!result) {
    void window.showWarningMessage(
      l10n.t('This text is not an annual report on government information disclosure'),
    );
    return undefined;
  }
  const converted = await workspace.openTextDocument({ language: 'markdown', content: result.text });
  await window.showTextDocument(converted, { viewColumn: ViewColumn.Beside });
  return converted;
}
