import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the bundles once before the tests that run them: what is tested is what is shipped. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
}

export const CLI = join(ROOT, 'dist/cli.js');
export const SERVER = join(ROOT, 'dist/server.js');
