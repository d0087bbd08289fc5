import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { uninterrupted } from './uninterrupted.ts';

/**
 * Writes a file in one step: whoever reads it sees all of the old or all of the new. Mode and symbolic links stay as
 * they were; a file that may not be written is not replaced either.
 *
 * @throws what the file system says against it; then nothing has changed.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const target = await followLinks(path);
  const stats = await orNull(stat(target));
  // Devices and pipes are written to, not replaced.
  if (stats && !stats.isFile()) return writeFile(target, bytes);
  if (stats) await refuseIfReadOnly(target, stats);
  await uninterrupted(() => replace(target, stats, bytes));
}

/**
 * Writes a file that is not there yet, whole or not at all.
 *
 * @throws what the file system says against it, `EEXIST` where there is one.
 */
export async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  await uninterrupted(async () => {
    try {
      await file.writeFile(text);
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
  });
}

/** Puts what was written beside the file into its place. */
async function replace(target: string, stats: Stats | null, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(bytes);
    // A machine that loses power has either file too, not an empty one.
    await file.sync();
    await file.close();
    if (stats) await takeOver(temporary, stats);
    await rename(temporary, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Replacing needs no right to write the file itself; whoever took that right away meant it, for the superuser too. */
async function refuseIfReadOnly(path: string, { mode }: Stats): Promise<void> {
  if ((mode & 0o222) === 0) throw Object.assign(new Error(`${path} is read-only`), { code: 'EACCES' });
  await access(path, constants.W_OK);
}

/** Mode and, where we may, owner. Not when the file is created: the umask would take some of the mode away. */
async function takeOver(path: string, { uid, gid, mode }: Stats): Promise<void> {
  await chown(path, uid, gid).catch(() => undefined);
  await chmod(path, mode & 0o7777);
}

/** Where a path leads, even if nothing is there yet. */
async function followLinks(path: string): Promise<string> {
  const target = await orNull(realpath(path));
  if (target !== null) return target;
  const link = await readlink(path).catch(() => null);
  return link === null ? path : resolve(dirname(path), link);
}

/** Null for what does not exist. */
async function orNull<R>(work: Promise<R>): Promise<R | null> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
