import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { REPORT_ENDINGS } from '../files/report-files.ts';
import { glob, isDynamicPattern } from './glob.lazy.ts';

/** What the paths of a command line lead to. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Paths that name nothing. */
  readonly notFound: readonly string[];
  /** Folders without a file that could be a report. */
  readonly empty: readonly string[];
}

/** Files as they are, folders with everything in them that may be a report, globs; each file once. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  // By where they are: `a.txt` and `./a.txt` are one file.
  const files = new Map<string, string>();
  const notFound: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    const kind = kindOf(path);
    const found =
      kind === 'folder' ? await filesInFolder(path) : kind === 'file' ? [path] : await filesByGlob(path);
    if (found.length === 0) (kind === 'folder' ? empty : notFound).push(path);
    for (const file of found) {
      const place = file === '-' ? file : resolve(file);
      if (!files.has(place)) files.set(place, file);
    }
  }
  return { files: [...files.values()], notFound, empty };
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  // Standard input.
  if (path === '-') return 'file';
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return 'none';
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function filesInFolder(folder: string): Promise<string[]> {
  const found = await glob(`**/*.{${REPORT_ENDINGS.join(',')}}`, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    // A link to a folder above would lead round in a circle.
    followSymbolicLinks: false,
  });
  const base = folder.replace(/[/\\]+$/, '');
  return found.sort().map((file) => (base === '.' ? file : `${base}/${file}`));
}

async function filesByGlob(pattern: string): Promise<string[]> {
  return isDynamicPattern(pattern)
    ? (await glob(pattern.replaceAll('\\', '/'), { ignore: ['**/node_modules/**'] })).sort()
    : [];
}
