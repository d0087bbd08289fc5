import { Uri, workspace } from 'vscode';
import type {
  FindReportsParams,
  FindReportsResult,
  ReadReportsParams,
  ReadReportsResult,
} from '../../server/src/lsp/protocol.ts';

/** Finds for the server, in whichever file systems the workspace has, the files that may hold reports. */
export async function findReports({ endings }: FindReportsParams): Promise<FindReportsResult> {
  // Without the files that the user hides from search (files.exclude).
  const uris = await workspace.findFiles(`**/*.{${endings.join(',')}}`, '**/node_modules/**');
  return { uris: uris.map((uri) => uri.toString()) };
}

/** Reads them for a server that can't. */
export async function readReports({ uris, largest }: ReadReportsParams): Promise<ReadReportsResult> {
  return { texts: await Promise.all(uris.map((uri) => readText(Uri.parse(uri, true), largest))) };
}

/** The text of a file in UTF-8, UTF-16 by its mark, or GB18030; null where it can't be read. */
async function readText(uri: Uri, largest: number): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return null;
    const bytes = await workspace.fs.readFile(uri);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
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
