import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of so many kilobytes, gone after the test; null where we may not make one. */
export function smallDisk(kilobytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'govreport-disk-'));
  const options = `size=${kilobytes}k,mode=0777`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => {
    // Also while a file of it is still open.
    if (status === 0) spawnSync('umount', ['-l', folder]);
    rmdirSync(folder);
  });
  return status === 0 ? folder : null;
}
