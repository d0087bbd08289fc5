import { execFileSync } from 'node:child_process';
import { test } from 'vitest';

test('generated files are what the forms make them', () => {
  execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { stdio: 'pipe' });
});
