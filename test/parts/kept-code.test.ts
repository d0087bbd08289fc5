import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { keepCode, readKeptCode } from '../../server/src/parts/kept-code.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
let count = 0;
let folder = root;
beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
});

const engine = new Script('1 + 1').createCachedData();
const commands = new Script('function f() { return 2; } f()').createCachedData();
const code = new Map([
  ['engine.js', engine],
  ['commands.js', commands],
]);

function placeOfCode(): string {
  const [name = ''] = readdirSync(join(folder, 'code'));
  return join(folder, 'code', name);
}

test('what is kept comes back, for the program it is of', () => {
  keepCode(folder, 'cli', code);
  expect(readKeptCode(folder, 'cli')).toEqual(code);
  expect(readKeptCode(folder, 'server')).toEqual(new Map());
  expect(new Script('1 + 1', { cachedData: readKeptCode(folder, 'cli').get('engine.js')! })).toMatchObject({
    cachedDataRejected: false,
  });
});

test('nothing but the one file is left', () => {
  keepCode(folder, 'cli', code);
  keepCode(folder, 'cli', code);
  expect(readdirSync(folder)).toEqual(['code']);
  expect(readdirSync(join(folder, 'code'))).toHaveLength(1);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['too long', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
  ['empty', () => Buffer.alloc(0)],
  ['another thing', () => Buffer.from('{"a":1}\n')],
])('a file that is %s is not used', (_, spoil) => {
  keepCode(folder, 'cli', code);
  const place = placeOfCode();
  writeFileSync(place, spoil(readFileSync(place)));
  expect(readKeptCode(folder, 'cli')).toEqual(new Map());
});

test('where nothing can be written everything goes on without', () => {
  writeFileSync(join(folder, 'code'), 'a file in the way of the folder');
  keepCode(folder, 'cli', code);
  expect(readKeptCode(folder, 'cli')).toEqual(new Map());
  expect(readdirSync(folder)).toEqual(['code']);
});
