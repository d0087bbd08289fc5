import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './files/decode.ts';
import { LARGEST_REPORT, mayHoldReport } from './files/report-files.ts';
import type { LocalFiles } from './lsp/workspace/files.ts';
import { Pauses } from './lsp/workspace/pause.ts';

/** Folders that hold many files, and none that people write. */
const PASSED_OVER = new Set(['node_modules', '.git']);

/**
 * A file is read at once where the disk has it at hand: asking for it and waiting takes Node many times as long as
 * reading. Where some files have taken so long, the disk is slow, and the others are waited for.
 */
const LONGEST_AT_ONCE_MS = 20;

/** Reads files of this machine, for clients that don't read them for the server. */
export const localFiles: LocalFiles = {
  readFirst: async (uris) => {
    const isSlow = slowness();
    for (const uri of uris) {
      if (missing.has(uri)) continue;
      const found = read(uri, isSlow);
      const bytes = found instanceof Promise ? await found : found;
      if (bytes) return { uri, text: bytes.toString('utf8') };
      noteMissing(uri);
    }
    return null;
  },
  list: async (folders) => {
    const found: string[] = [];
    const pauses = new Pauses();
    for (const folder of folders) await attempt(() => collect(pathOf(folder), found, pauses));
    return found;
  },
  readReports: (uris) => {
    const isSlow = slowness();
    return Promise.all(
      uris.map(async (uri) => {
        const found = read(uri, isSlow);
        const bytes = found instanceof Promise ? await found : found;
        const decoded = bytes && decode(bytes);
        return !decoded || typeof decoded === 'string' ? null : decoded.text;
      }),
    );
  },
};

/** What was not there a moment ago: while a workspace is looked through, each folder asks for the files of those above. */
const missing = new Set<string>();

function noteMissing(uri: string): void {
  if (missing.size === 0) setImmediate(() => missing.clear());
  missing.add(uri);
}

/** Tells from now on whether the disk has taken too long. */
function slowness(): () => boolean {
  const start = Date.now();
  return () => Date.now() - start > LONGEST_AT_ONCE_MS;
}

/** Null for what is not there, for a folder, and for what is not for us to read. */
function read(uri: string, isSlow: () => boolean): Buffer | null | Promise<Buffer | null> {
  const path = attemptAtOnce(() => pathOf(uri));
  if (path === null) return null;
  return isSlow() ? attempt(() => readOrdinary(path)) : readAtOnce(path);
}

/** Folder by folder: links to folders are not followed, so that no way leads round in a circle. */
async function collect(folder: string, found: string[], pauses: Pauses): Promise<void> {
  await pauses.pause();
  const folderUri = pathToFileURL(folder).href.replace(/\/$/, '');
  for (const entry of entriesOf(folder)) {
    const { name } = entry;
    if (entry.isDirectory() && !PASSED_OVER.has(name)) await collect(join(folder, name), found, pauses);
    else if (entry.isFile() && mayHoldReport(name)) found.push(uriIn(folder, folderUri, name));
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  return attemptAtOnce(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

/** What is written in a URI as `encodeURIComponent` writes it. */
const PLAIN_NAME = /^[\p{L}\p{N}._-]+$/u;

/** The URI of a file, most of which has been worked out for its folder: Node takes its time to make one. */
function uriIn(folder: string, folderUri: string, name: string): string {
  return PLAIN_NAME.test(name)
    ? `${folderUri}/${encodeURIComponent(name)}`
    : pathToFileURL(join(folder, name)).href;
}

/** Null for what is too large, and for what a server would wait at for ever: a pipe that nobody writes to. */
async function readOrdinary(path: string): Promise<Buffer | null> {
  const stats = await stat(path);
  return stats.isFile() && stats.size <= LARGEST_REPORT ? readFile(path) : null;
}

/** A pipe that nobody writes to is opened without waiting for somebody, and told by what it is. */
const FOR_READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readAtOnce(path: string): Buffer | null {
  return attemptAtOnce(() => {
    const file = openSync(path, FOR_READING);
    try {
      const stats = fstatSync(file);
      return stats.isFile() && stats.size <= LARGEST_REPORT ? readOpen(file, stats.size) : null;
    } finally {
      closeSync(file);
    }
  });
}

/** What is read at once is decoded before the next file is: most fit into one place, and none has to be cleared away. */
const SHARED = Buffer.allocUnsafeSlow(64 * 1024);

function readOpen(file: number, size: number): Buffer {
  if (size >= SHARED.length) return readFileSync(file);
  const length = readSync(file, SHARED, 0, SHARED.length, 0);
  // It has grown in the meantime.
  return length < SHARED.length ? SHARED.subarray(0, length) : readFileSync(file);
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

function attemptAtOnce<R>(read: () => R): R | null {
  try {
    return read();
  } catch {
    return null;
  }
}
