// Doors: files named `….lazy.ts` that only pass on functions of other files. What is behind one becomes a file of its
// own, which is read when the first of its functions is called. To tests and to the web worker they are plain re-exports.
import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';

const DOOR = /\.lazy\.ts$/;
/** Stands for `require` until what esbuild has split is made CommonJS. */
export const OPEN = 'openPart';

/** The name of what is behind a door. */
export const partName = (door) => basename(door).replace(DOOR, '');

/**
 * @param homes the folders that doors lie in, the innermost first, and the file of each that is always loaded by the time
 *   one of its doors opens: what that has is not packed behind the door once more.
 */
export function doors(homes) {
  return {
    name: 'doors',
    setup(build) {
      build.onLoad({ filter: DOOR, namespace: 'file' }, ({ path }) => ({
        contents: writeDoor(path),
        loader: 'ts',
      }));
      build.onResolve({ filter: /^behind:/ }, ({ path }) => ({
        path: path.slice('behind:'.length),
        namespace: 'behind',
      }));
      build.onLoad({ filter: /.*/, namespace: 'behind' }, ({ path }) => ({
        contents: `${readFileSync(path, 'utf8')}\nexport * as home from '${homeOf(path, homes)}';`,
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    },
  };
}

function writeDoor(path) {
  const names = namesIn(path).map(
    (name) => `export function ${name}(...args) { return open().${name}(...args); }`,
  );
  return `let opened; const open = () => opened ??= ${OPEN}('./${partName(path)}.js');\n${names.join('\n')}`;
}

function namesIn(path) {
  const text = readFileSync(path, 'utf8');
  const passedOn = /^export \{([\w\s,]+)\} from '[^']+';$/gm;
  if (/^(?!\/\/)\S/m.test(text.replace(passedOn, '')))
    throw new Error(`${path}: a door only passes on what other files export`);
  return [...text.matchAll(passedOn)].flatMap(([, names]) => names.match(/\w+/g));
}

function homeOf(path, homes) {
  const place = relative('.', path);
  const [, home] = homes.find(([folder]) => place.startsWith(folder)) ?? [];
  if (home === undefined) throw new Error(`${place}: no home for a door here`);
  return relative(dirname(place), home).replace(/^(?!\.)/, './');
}
