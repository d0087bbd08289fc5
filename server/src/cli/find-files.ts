import { readdir } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';
import { REPORT_ENDINGS } from '../files/report-files.ts';
import { glob, isDynamicPattern } from './glob.lazy.ts';
import { showPath } from './project-files.ts';

/** What the paths of a command line lead to. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Paths that name nothing. */
  readonly notFound: readonly string[];
  /** Folders without a file that could be a report. */
  readonly empty: readonly string[];
  /** Folders, in those or along a pattern, that can't be looked into, and why. */
  readonly unreadable: readonly UnreadableFolder[];
}

export interface UnreadableFolder {
  readonly path: string;
  readonly error: Error;
}

/** Files as they are, folders with everything in them that may be a report, globs; each file once. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  // By where they are: `a.txt` and `./a.txt` are one file.
  const files = new Map<string, string>();
  const notFound: string[] = [];
  const empty: string[] = [];
  const unreadable = new Map<string, UnreadableFolder>();
  for (const path of paths) {
    const locked: UnreadableFolder[] = [];
    const kind = await kindOf(path);
    const found =
      kind === 'folder'
        ? await filesInFolder(path, locked)
        : kind === 'file'
          ? [path]
          : await filesByGlob(path, locked);
    for (const folder of locked) unreadable.set(folder.path, folder);
    if (found.length === 0 && locked.length === 0) (kind === 'folder' ? empty : notFound).push(path);
    for (const file of found) {
      const place = file === '-' ? file : resolve(file);
      if (!files.has(place)) files.set(place, file);
    }
  }
  return { files: [...files.values()], notFound, empty, unreadable: [...unreadable.values()] };
}

/** What can't be looked at, or is a link that leads nowhere, is a file: reading it says what is the matter. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  // Standard input.
  if (path === '-') return 'file';
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') return isDynamicPattern(path) ? 'none' : 'file';
    return (await lstat(path).catch(() => null)) ? 'file' : 'none';
  }
}

async function filesInFolder(folder: string, locked: UnreadableFolder[]): Promise<string[]> {
  const found = await glob(`**/*.{${REPORT_ENDINGS.join(',')}}`, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    // A link to a folder above would lead round in a circle.
    followSymbolicLinks: false,
    fs: notingLocked(locked),
  });
  const base = folder.replace(/[/\\]+$/, '');
  return found.sort().map((file) => (base === '.' ? file : `${base}/${file}`));
}

async function filesByGlob(pattern: string, locked: UnreadableFolder[]): Promise<string[]> {
  if (!isDynamicPattern(pattern)) return [];
  const options = { ignore: ['**/node_modules/**'], fs: notingLocked(locked) };
  return (await glob(pattern.replaceAll('\\', '/'), options)).sort();
}

/** Reads folders as Node does and notes those that it may not read: the search itself passes over them in silence. */
function notingLocked(locked: UnreadableFolder[]): FileSystemAdapter {
  return {
    readdir: ((path: string, options: { withFileTypes: true }, done: Parameters<typeof readdir>[2]) =>
      readdir(path, options, (error, entries) => {
        // A pattern may name a folder that is not there.
        if (error && error.code !== 'ENOENT') locked.push({ path: showPath(path), error });
        (done as unknown as (error: Error | null, entries: unknown) => void)(error, entries);
      })) as unknown as typeof readdir,
  };
}
