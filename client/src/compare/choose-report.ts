import { l10n, Uri, window, workspace } from 'vscode';
import { REPORT_ENDINGS } from '../../../server/src/lsp/protocol.ts';

/** File systems that the editor's own dialog opens. */
const WITH_DIALOG = ['file', 'vscode-remote'];

/** Has the user choose the report to compare a document with; undefined where they think better of it. */
export async function chooseReport(document: Uri): Promise<Uri | undefined> {
  const title = l10n.t('Choose the report to compare with');
  return isVirtual() ? chooseInWorkspace(document, title) : chooseInDialog(document, title);
}

function isVirtual(): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 0 && folders.every(({ uri }) => !WITH_DIALOG.includes(uri.scheme));
}

async function chooseInDialog(document: Uri, title: string): Promise<Uri | undefined> {
  const folder = WITH_DIALOG.includes(document.scheme)
    ? Uri.joinPath(document, '..')
    : workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title,
    filters: { [l10n.t('Annual reports')]: [...REPORT_ENDINGS] },
    ...(folder ? { defaultUri: folder } : {}),
  });
  return chosen?.[0];
}

/** A virtual workspace has no dialog for its files: they are listed. */
async function chooseInWorkspace(document: Uri, title: string): Promise<Uri | undefined> {
  const found = await workspace.findFiles(`**/*.{${REPORT_ENDINGS.join(',')}}`, '**/node_modules/**');
  const files = found.filter((uri) => uri.toString() !== document.toString());
  const items = files.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  items.sort((a, b) => a.label.localeCompare(b.label));
  return (await window.showQuickPick(items, { title }))?.uri;
}
