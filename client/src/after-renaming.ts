import type { Uri } from 'vscode';

/** Where a document is once a file or folder was renamed; null for one that this does not concern. */
export function afterRenaming(document: Uri, from: Uri, to: Uri): Uri | null {
  const [own, renamed] = [document.toString(), from.toString()];
  if (own === renamed) return to;
  if (!own.startsWith(`${renamed}/`)) return null;
  return to.with({ path: to.path + document.path.slice(from.path.length) });
}
