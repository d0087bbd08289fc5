import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './cleanup.ts';

/** A new empty folder that is gone when the run ends. */
export async function makeTempFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `govreport-${purpose}-`));
  // Retries: a process that was just killed may still be writing its last file there.
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
