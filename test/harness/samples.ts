import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

/** Puts the samples into a folder where they may be changed, and returns the plain-text report a newcomer sees first. */
export async function copySamples(folder: string): Promise<string> {
  await cp(join(root, 'samples'), folder, { recursive: true });
  const first = (await readdir(folder)).sort().find((name) => name.endsWith('.txt'));
  if (!first) throw new Error('samples/ holds no .txt');
  return join(folder, first);
}
