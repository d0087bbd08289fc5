import { Disposable, type Uri, workspace } from 'vscode';
import { REPORT_ENDINGS } from './nearby-reports.ts';

const REPORT_FILE = new RegExp(`\\.(?:${REPORT_ENDINGS.join('|')})$`, 'i');

/** Hears when there may be another report beside a document, or another text in one: opened, closed, saved, moved. */
export function watchNearby(document: Uri, changed: () => void): Disposable {
  const isOther = (uri: Uri): boolean =>
    uri.toString() !== document.toString() && (REPORT_FILE.test(uri.path) || uri.scheme === 'untitled');
  const changedBy = (...uris: readonly Uri[]): void => {
    if (uris.some(isOther)) changed();
  };
  return Disposable.from(
    workspace.onDidOpenTextDocument(({ uri }) => changedBy(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => changedBy(uri)),
    workspace.onDidSaveTextDocument(({ uri }) => changedBy(uri)),
    workspace.onDidCreateFiles(({ files }) => changedBy(...files)),
    workspace.onDidDeleteFiles(({ files }) => changedBy(...files)),
    workspace.onDidRenameFiles(({ files }) => changedBy(...files.map(({ newUri }) => newUri))),
  );
}
