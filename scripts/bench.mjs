// `npm run bench`: installs what govreport is measured against, builds what is shipped, and measures (bench/main.ts).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const OUT = 'out/bench/main.mjs';

if (!isInstalled()) run('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund', '--ignore-scripts']);
run(process.execPath, ['scripts/build.mjs', '--minify']);
const shared = { bundle: true, platform: 'node', logLevel: 'warning' };
await build({
  ...shared,
  entryPoints: ['bench/main.ts'],
  outfile: OUT,
  format: 'esm',
  packages: 'external',
});
// The floor of a server, bundled as ours is.
await build({
  ...shared,
  entryPoints: ['bench/servers/echo.ts'],
  outfile: 'out/bench/echo.js',
  format: 'cjs',
  target: 'es2022',
  minify: true,
});
run(process.execPath, [OUT, ...process.argv.slice(2)]);

/** Whether the lock that was installed is the one that stands in the repository. */
function isInstalled() {
  const installed = 'bench/node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync('bench/package-lock.json', 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(there).every(([path, { version }]) => wanted[path]?.version === version);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
