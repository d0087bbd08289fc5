import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDown, tellServerIsDown } from '../server-is-down.ts';
import {
  type DocumentParams,
  nextReportRequest,
  type NextReportParams,
  type NextReportResult,
  nextYearRequest,
  type NextYearResult,
} from '../../../server/src/lsp/protocol.ts';

/**
 * 以上年年报为底稿新建: opens next year's report, begun from a report, as a document that is in no file yet. Where that year
 * has its report already the user is told, and can open it.
 *
 * @returns the document, or nothing where the server refused, which the user is told.
 */
export async function newFromLastYear(
  client: BaseLanguageClient | undefined,
  last: Uri,
): Promise<TextDocument | undefined> {
  if (!client || isDown(client)) {
    tellServerIsDown();
    return undefined;
  }
  try {
    const params: NextReportParams = { uri: last.toString() };
    const { text, notation, year } = await client.sendRequest<NextReportResult>(nextReportRequest, params);
    const language = notation === 'markdown' ? 'markdown' : 'govreport';
    const document = await workspace.openTextDocument({ language, content: text });
    await window.showTextDocument(document);
    void tellOfExisting(client, params, year);
    return document;
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The draft does not wait for it: the whole workspace may have to be read. */
async function tellOfExisting(client: BaseLanguageClient, last: DocumentParams, year: number): Promise<void> {
  const found = await client
    .sendRequest<NextYearResult>(nextYearRequest, { uri: last.uri })
    // The draft is there; a server that stops meanwhile is told of by itself.
    .catch(() => null);
  if (found === null) return;
  const existing = Uri.parse(found);
  const open = l10n.t('Open It');
  const chosen = await window.showInformationMessage(
    l10n.t('There is a report of {0} already: {1}', String(year), workspace.asRelativePath(existing)),
    open,
  );
  if (chosen === open) await window.showTextDocument(existing);
}
