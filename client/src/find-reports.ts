import { Uri, workspace } from 'vscode';
import type {
  FindReportsResult,
  ReadReportsParams,
  ReadReportsResult,
} from '../../server/src/lsp/protocol.ts';
import { LARGEST_REPORT, REPORT_ENDINGS } from '../../server/src/files/report-files.ts';

/** Finds for the server, in whichever file systems the workspace has, the files that may hold reports. */
export async function findReports(): Promise<FindReportsResult> {
  // Without the files that the user hides from search (files.exclude).
  const uris = await workspace.findFiles(`**/*.{${REPORT_ENDINGS.join(',')}}`, '**/node_modules/**');
  return { uris: uris.map((uri) => uri.toString()) };
}

/** Reads them for a server that can't. */
export async function readReports({ uris }: ReadReportsParams): Promise<ReadReportsResult> {
  return { texts: await Promise.all(uris.map((uri) => readText(Uri.parse(uri, true)))) };
}

/** The text of a file in UTF-8 or GB18030; null where it can't be read. */
async function readText(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_REPORT) return null;
    const bytes = await workspace.fs.readFile(uri);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    // Gone, a folder, or not for us to read.
    return null;
  }
}
