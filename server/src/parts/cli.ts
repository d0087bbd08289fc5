// `dist/cli.js`: the program itself is a part (`../cli.ts`).
import { runPart } from './run-part.ts';

runPart('cli', (keep) => process.on('exit', keep));
