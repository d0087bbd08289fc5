import { Uri, workspace } from 'vscode';
import type { ReadFirstParams, ReadFirstResult } from '../../server/src/lsp/protocol.ts';

/** Reads for the server, from whichever file system the editor knows, the first of some files that is there. */
export async function readFirst({ uris }: ReadFirstParams): Promise<ReadFirstResult> {
  for (const uri of uris) {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
      return { uri, text: new TextDecoder().decode(bytes) };
    } catch {
      // Not there; a file system that knows no such place says the same.
    }
  }
  return null;
}
