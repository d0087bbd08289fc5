// `dist/cli.js`: the program itself is a part (`../cli.ts`).
import { setFlagsFromString } from 'node:v8';
import { runPart } from './run-part.ts';

/** What puts off the best code, by V8: those of Node 20, 22 and 24, each with names of its own. */
const PUT_OFF: Readonly<Record<string, string>> = {
  '11.3': '--interrupt-budget=500000',
  '12.4': '--invocation-count-for-turbofan=12000',
  '13.6': '--invocation-count-for-turbofan=12000',
};

// A run is short: even for a thousand reports, compiling the best code that V8 can make for most functions takes longer
// than it saves. Only the hottest are worth it, and without the code of what they call copied into them. A regular
// expression is compiled at once: most are used more than once, for which V8 would read them first and compile them then.
// A V8 that does not know a flag says so aloud: all others are left alone.
const putOff = PUT_OFF[process.versions.v8.split('.', 2).join('.')];
if (putOff !== undefined) {
  setFlagsFromString(putOff);
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
  setFlagsFromString('--no-regexp-tier-up');
}

runPart('cli', (keep) => process.on('exit', keep));
