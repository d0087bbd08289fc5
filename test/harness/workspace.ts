import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { root } from './paths.ts';
import { makeTempFolder } from './temp-folder.ts';

/** Real reports, which are not part of the project: GOVREPORT_CORPUS, or `shared/corpus` beside the checkout. */
const corpus = process.env.GOVREPORT_CORPUS ?? resolve(root, '../shared/corpus');

/** The report of 抚远市 for 2020 if the corpus is here. */
export const realReport: string | undefined = [join(corpus, 'fuyuan-2020.txt')].find((path) =>
  existsSync(path),
);

/**
 * A folder to work in for one run, which tests may write to: the samples, the fixtures of the suite and, in
 * `corpus/`, the real report, so that a suite in the web worker, which knows no environment, finds them too.
 */
export async function makeWorkspace(): Promise<string> {
  const folder = await makeTempFolder('workspace');
  await cp(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  await cp(join(root, 'test/suite/fixtures'), join(folder, 'fixtures'), { recursive: true });
  if (realReport) {
    await mkdir(join(folder, 'corpus'));
    // Copied as text: the original may be read-only, and the copy must not be.
    await writeFile(join(folder, 'corpus', basename(realReport)), await readFile(realReport));
  }
  return folder;
}
