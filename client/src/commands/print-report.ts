import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { printPageRequest, type PrintPageResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { tellServerIsDown } from '../server-is-down.ts';

/**
 * 打印稿: writes the report as one HTML file and opens it in the browser to print.
 *
 * @param target where to write it; asked for where absent.
 * @returns where it was written; undefined where the user thought better of it or the document is no report.
 */
export async function printReport(ask: Ask, document: Uri, target?: Uri): Promise<Uri | undefined> {
  const page = await ask<PrintPageResult>(printPageRequest, { uri: document.toString() });
  if (page === undefined) {
    tellServerIsDown();
    return undefined;
  }
  if (page.html === null) {
    void window.showWarningMessage(
      l10n.t('This text is not an annual report on government information disclosure'),
    );
    return undefined;
  }
  const file = target ?? (await askForFile(document));
  if (!file) return undefined;
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(page.html));
  } catch (error) {
    void window.showErrorMessage(l10n.t('The page could not be written: {0}', String(error)));
    return undefined;
  }
  await openInBrowser(file);
  return file;
}

function askForFile(document: Uri): Thenable<Uri | undefined> {
  const name = `${(document.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')}.${l10n.t('print')}.html`;
  const folder =
    document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  return window.showSaveDialog({
    title: l10n.t('Write the report as a page to print'),
    filters: { HTML: ['html'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
}

/** A browser can open files of its own machine only: elsewhere the user is told where the page is. */
async function openInBrowser(file: Uri): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && file.scheme === 'file';
  if (isHere && (await env.openExternal(file))) return;
  void window.showInformationMessage(
    l10n.t('Written to {0}. Download it and open it in a browser to print.', workspace.asRelativePath(file)),
  );
}
