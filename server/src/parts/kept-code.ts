import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What V8 made of a script. */
export type Code = Buffer;

/** The first line of the file: the parts whose code follows, and how many bytes each has. */
type Contents = readonly (readonly [name: string, size: number])[];

/**
 * The code that an earlier run of a program left; nothing where there is none. V8 itself refuses what was made by
 * another version or with other flags.
 */
export function readKeptCode(folder: string, program: string): ReadonlyMap<string, Code> {
  try {
    const bytes = readFileSync(placeOf(folder, program));
    const end = bytes.indexOf('\n');
    const contents = JSON.parse(bytes.toString('utf8', 0, end)) as Contents;
    const kept = new Map<string, Code>();
    let at = end + 1;
    for (const [name, size] of contents) {
      kept.set(name, bytes.subarray(at, at + size));
      at += size;
    }
    // V8 trusts what it is given: half a file would bring it down.
    return at === bytes.length ? kept : new Map();
  } catch {
    return new Map();
  }
}

/**
 * Leaves code for later runs. Where the product may not write into its own folder, or has no room there, it does without.
 * A file is there whole or not at all, whoever else writes it at the same time.
 */
export function keepCode(folder: string, program: string, code: ReadonlyMap<string, Code>): void {
  const place = placeOf(folder, program);
  const temporary = `${place}.${process.pid}`;
  const contents: Contents = [...code].map(([name, { length }]) => [name, length]);
  try {
    mkdirSync(join(folder, FOLDER), { recursive: true });
    const file = openSync(temporary, 'wx');
    try {
      writeSync(file, Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...code.values()]));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place);
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // What could not be written can't be taken away either.
    }
  }
}

/** Within the folder of the parts: a build, and an update of the product, replace it as a whole. */
const FOLDER = 'code';

function placeOf(folder: string, program: string): string {
  const { versions, arch } = process;
  return join(folder, FOLDER, `${program}-${versions.v8}-${arch}.bin`);
}
