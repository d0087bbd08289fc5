import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadFirst } from './lsp/project-files.ts';

/** Reads files of this machine, for clients that don't read them for the server. */
export const readLocalFiles: ReadFirst = async (uris) => {
  for (const uri of uris) {
    const text = await readText(uri);
    if (text !== null) return { uri, text };
  }
  return null;
};

async function readText(uri: string): Promise<string | null> {
  try {
    return uri.startsWith('file:') ? await readFile(fileURLToPath(uri), 'utf8') : null;
  } catch {
    // Not there, or a folder, or not for us to read.
    return null;
  }
}
