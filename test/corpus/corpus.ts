import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notation } from '../../server/src/core/index.ts';

/** Real reports, kept beside the project and never in it. Tests over them are skipped where they are absent. */
const FOLDER = join(import.meta.dirname, '../../../shared/corpus');

export const hasCorpus = existsSync(FOLDER);

export interface RealReport {
  readonly name: string;
  readonly text: string;
  readonly notation: Notation;
}

export const realReports: readonly RealReport[] = hasCorpus
  ? readdirSync(FOLDER)
      .filter((name) => name !== 'README.md')
      .sort()
      .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8'), notation: notationOf(name) }))
  : [];

if (!hasCorpus) console.log('The real reports are not here: the tests over them are skipped.');

export function realReport(name: string): RealReport {
  const found = realReports.find((report) => report.name === name);
  if (!found) throw new Error(`${name} is not among the real reports`);
  return found;
}

function notationOf(name: string): Notation {
  if (name.endsWith('.html')) return 'html';
  return name.endsWith('.md') ? 'markdown' : 'text';
}
