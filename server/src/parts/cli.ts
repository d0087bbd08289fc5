// `dist/cli.js`: the program itself is a part (`../cli.ts`).
import { setFlagsFromString } from 'node:v8';
import { runPart } from './run-part.ts';

/** That of Node 24. */
const NEWEST_V8 = 13;

// A run is short: even for a thousand reports, compiling the best code that V8 can make for most functions takes longer
// than it saves. Only the hottest are worth it, and without the code of what they call copied into them. A V8 that
// does not know a flag says so aloud: those to come are left alone.
if (Number.parseInt(process.versions.v8, 10) <= NEWEST_V8) {
  setFlagsFromString('--interrupt-budget=500000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
}

runPart('cli', (keep) => process.on('exit', keep));
