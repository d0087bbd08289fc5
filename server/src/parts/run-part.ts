import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { keepCode, readKeptCode } from './kept-code.ts';

/** Where the build puts the parts: beside the bundle that this is in. */
const FOLDER = join(__dirname, 'parts');

/** A part that is a program by itself: `../cli.ts`, `../server.ts`. */
interface Program {
  /** Calls once, when a report has been checked. */
  whenWarm(listener: () => void): void;
}

/**
 * Runs a program of the product and whatever parts it asks for. Most of the time until it answers would go into
 * compiling, so what V8 makes of the parts is kept and used by the next run.
 *
 * @param keepLater is given what keeps the code of this run, once a report has been checked, if there was none to use.
 */
export function runPart(name: string, keepLater: (keep: () => void) => void): void {
  const kept = readKeptCode(FOLDER, name);
  const scripts = new Map<string, Script>();
  const modules = new Map<string, { exports: unknown }>();
  let isKept = kept.size > 0;
  const load = (part: string): unknown => {
    const known = modules.get(part);
    if (known) return known.exports;
    const path = join(FOLDER, part);
    const cachedData = kept.get(part);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`,
      { filename: path, ...(cachedData ? { cachedData } : {}) },
    );
    // Made with other flags, or by another V8 of the same version.
    if (script.cachedDataRejected) isKept = false;
    const module = { exports: {} };
    // Parts ask for each other in a circle: whoever asks gets what is there so far.
    modules.set(part, module);
    scripts.set(part, script);
    script.runInThisContext()(module.exports, requireFrom, module, path, FOLDER);
    return module.exports;
  };
  const requireFrom = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  const program = load(`${name}.js`) as Program;
  const keep = (): void => {
    if (isKept) return;
    isKept = true;
    keepCode(FOLDER, name, new Map([...scripts].map(([part, script]) => [part, script.createCachedData()])));
  };
  if (!isKept) program.whenWarm(() => keepLater(keep));
}
