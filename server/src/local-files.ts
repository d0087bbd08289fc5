import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './files/decode.ts';
import { LARGEST_REPORT, mayHoldReport } from './files/report-files.ts';
import type { LocalFiles } from './lsp/workspace/files.ts';

/** Folders that hold many files, and none that people write. */
const PASSED_OVER = new Set(['node_modules', '.git']);

/** Reads files of this machine, for clients that don't read them for the server. */
export const localFiles: LocalFiles = {
  readFirst: async (uris) => {
    for (const uri of uris) {
      const bytes = await attempt(() => readOrdinary(pathOf(uri)));
      if (bytes) return { uri, text: bytes.toString('utf8') };
    }
    return null;
  },
  list: async (folders) => {
    const found: string[] = [];
    for (const folder of folders) await attempt(() => collect(pathOf(folder), found));
    return found.map((path) => pathToFileURL(path).href);
  },
  readReport: (uri) =>
    attempt(async () => {
      const bytes = await readOrdinary(pathOf(uri));
      const decoded = bytes && decode(bytes);
      return !decoded || typeof decoded === 'string' ? null : decoded.text;
    }),
};

/** Folder by folder: links to folders are not followed, so that no way leads round in a circle. */
async function collect(folder: string, found: string[]): Promise<void> {
  const entries = await attempt(() => readdir(folder, { withFileTypes: true }));
  for (const entry of entries ?? []) {
    if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) await collect(join(folder, entry.name), found);
    else if (entry.isFile() && mayHoldReport(entry.name)) found.push(join(folder, entry.name));
  }
}

/** Null for what is too large, and for what a server would wait at for ever: a pipe that nobody writes to. */
async function readOrdinary(path: string): Promise<Buffer | null> {
  const stats = await stat(path);
  return stats.isFile() && stats.size <= LARGEST_REPORT ? readFile(path) : null;
}

/** @throws for what is no file of this machine. */
function pathOf(uri: string): string {
  if (!uri.startsWith('file:')) throw new Error(uri);
  return fileURLToPath(uri);
}

/** Not there, or a folder, or not for us to read: null. */
async function attempt<R>(read: () => Promise<R>): Promise<R | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
