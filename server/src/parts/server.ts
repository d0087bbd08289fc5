// `dist/server.js`: the program itself is a part (`../server.ts`).
import { runPart } from './run-part.ts';

/** By then nobody waits for the first documents any more. */
const MOMENT_MS = 3000;

runPart('server', (keep) => {
  setTimeout(keep, MOMENT_MS).unref();
  process.on('exit', keep);
});
