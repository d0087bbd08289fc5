// `npm start [-- --browser] [--port N] [--no-open] [--language en]`: see test/harness/start.ts.
import { execFileSync } from 'node:child_process';

for (const script of ['build', 'build-tests']) {
  execFileSync(process.execPath, [`scripts/${script}.mjs`], { stdio: 'inherit' });
}
await import('../out/harness/start.mjs');
