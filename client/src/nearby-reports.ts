import { RelativePattern, type Uri, workspace } from 'vscode';
import type { ReportFile } from '../../server/src/lsp/protocol.ts';

/** The endings of files that reports are kept in. */
export const REPORT_ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'govreport'];

const REPORT_FILES = `**/*.{${REPORT_ENDINGS.join(',')}}`;
const MOST_FILES = 500;
/** A report has some kilobytes; what is far larger is none, or not worth the wait. */
const LARGEST_FILE = 2_000_000;

/** Files that could be reports, in the folder of the workspace that a document is in; else in all of them. */
export function findReportFiles(document: Uri): Thenable<Uri[]> {
  const folder = workspace.getWorkspaceFolder(document);
  const pattern = folder ? new RelativePattern(folder, REPORT_FILES) : REPORT_FILES;
  return workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES);
}

/**
 * The files around a document that name an organ: only those are worth reading as its reports, of whatever year.
 *
 * @param organ as the document's report names it; nothing is found for none.
 */
export async function readNearbyReports(document: Uri, organ: string | null): Promise<ReportFile[]> {
  if (organ === null) return [];
  const uris = await findReportFiles(document);
  const texts = await Promise.all(
    uris.map(async (uri) => ({ uri: uri.toString(), text: (await readText(uri)) ?? '' })),
  );
  return texts.filter(({ text }) => names(text, organ));
}

/** Titles are broken over lines and cut by tags: looked for without either. */
function names(text: string, organ: string): boolean {
  return text.replace(/<[^<>]*>|\s+/g, '').includes(organ.replace(/\s+/g, ''));
}

/** The text of a file in UTF-8 or GB18030; null where it can't be read. */
export async function readText(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_FILE) return null;
    const bytes = await workspace.fs.readFile(uri);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    return null;
  }
}
