import {
  type CancellationToken,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { message, type ReportDigest, renderMessage } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** More than anybody reads; who wants another report types more of its name. */
const MOST = 500;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * The reports of the workspace by organ and year (云川市人民政府 2024年), the latest first. Asked for the first time, the
 * workspace is read; whoever does not want to wait gets what is known so far.
 */
export async function workspaceSymbols(
  session: Session,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  if (!session.settings.enable) return [];
  await Promise.race([session.reports.scan(), cancelled(token)]);
  const wanted = [...query.toLowerCase().replace(/\s/g, '')];
  return [...session.reports.index.reports]
    .map(({ digest }) => ({ digest, name: nameOf(session, digest) }))
    .filter(({ name }) => holdsInOrder(name.toLowerCase(), wanted))
    .sort((a, b) => b.digest.year - a.digest.year || a.name.localeCompare(b.name, 'zh-CN'))
    .slice(0, MOST)
    .map(({ digest: { document }, name }) => ({
      name,
      kind: SymbolKind.File,
      location: { uri: document, range: TOP },
      containerName: folderOf(session, document),
    }));
}

function nameOf({ locale }: Session, { organ, year }: ReportDigest): string {
  return renderMessage(message('lsp.report-name', { organ, year }), locale);
}

/** Whether the characters stand in the name in this order, as editors match what is typed. */
function holdsInOrder(name: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const character of wanted) {
    const found = name.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

/** The folder within the workspace, which tells reports of one name apart. */
function folderOf({ folders }: Session, uri: string): string {
  const root = folders.find((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`)) ?? '';
  const path = uri.slice(root.length, uri.lastIndexOf('/')).replace(/^\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve()));
}
