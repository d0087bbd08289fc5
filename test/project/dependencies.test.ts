import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const LOCKS = ['package-lock.json', 'test/host/package-lock.json', 'bench/package-lock.json'];

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readLock(path: string): Lock {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('dependencies', () => {
  // Client and server each bring the protocol along; two versions of it would exchange messages they half understand.
  test('client and server share one version of vscode-jsonrpc', () => {
    const versions = Object.entries(readLock('package-lock.json').packages)
      .filter(([path]) => path.endsWith('node_modules/vscode-jsonrpc'))
      .map(([, { version }]) => version);
    expect(new Set(versions).size).toBe(1);
  });

  // A lock that names where its packages came from ties everybody to that registry.
  test.each(LOCKS)('%s names no registry', (path) => {
    const tied = Object.entries(readLock(path).packages).filter(([, { resolved }]) => resolved);
    expect(tied).toEqual([]);
  });

  // npm leaves out the packages for other platforms that the registry in use happens to lack, and `npm ci` then
  // refuses the lock. Add them by hand: version, os, cpu and `optional` are enough.
  test.each(LOCKS)('%s holds every optional package', (path) => {
    const { packages } = readLock(path);
    const held = new Set(
      Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)),
    );
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !held.has(name))).toEqual([]);
  });
});
