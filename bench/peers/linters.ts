import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Program } from '../measure/run-timed.ts';
import type { TextualForm } from '../reports/reports.ts';
import { BENCH } from '../places.ts';

/** A linter that writers could pick instead, for whole folders. */
export interface Linter {
  readonly name: string;
  readonly forms: readonly TextualForm[];
  /** Checks all files below a folder. */
  run(folder: string, form: TextualForm): Program;
}

const require = createRequire(join(BENCH, 'package.json'));
const inPeers = (path: string): string => join(BENCH, 'node_modules', path);
const configuration = (name: string): string => join(BENCH, 'peers', name);

/** Each as its users call it, without colours, caches and progress, started without npm's wrappers. */
export const linters: readonly Linter[] = [
  {
    name: 'rumdl',
    forms: ['md'],
    run: (folder) => ({ command: [rumdlBinary(), 'check', '--no-cache', '--quiet', folder] }),
  },
  {
    name: 'autocorrect',
    forms: ['txt', 'md', 'html'],
    run: (folder) => ({
      command: [
        process.execPath,
        inPeers('autocorrect-node/cli.js'),
        '--lint',
        '--quiet',
        '--format',
        'json',
        '.',
      ],
      folder,
    }),
  },
  {
    name: 'markdownlint-cli2',
    forms: ['md'],
    run: (folder) => ({
      command: [process.execPath, inPeers('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
      folder,
    }),
  },
  {
    name: 'remark-lint',
    forms: ['md'],
    run: (folder) => ({
      command: [
        process.execPath,
        inPeers('remark-cli/cli.js'),
        '--rc-path',
        configuration('remark.mjs'),
        '--no-stdout',
        '--quiet',
        '--no-color',
        folder,
      ],
    }),
  },
  {
    name: 'textlint',
    forms: ['txt', 'md'],
    run: (folder, form) => ({
      command: [
        process.execPath,
        inPeers('textlint/bin/textlint.js'),
        '--config',
        configuration('textlint.json'),
        '--no-color',
        '--rules-base-directory',
        join(BENCH, 'node_modules'),
        `${folder}/**/*.${form}`,
      ],
      folder: BENCH,
    }),
  },
  {
    name: 'zhlint',
    forms: ['txt', 'md'],
    run: (folder, form) => ({
      command: [process.execPath, inPeers('zhlint/bin/index.js'), `**/*.${form}`],
      folder,
    }),
  },
];

/** The binary itself, without the script that starts it. */
export function rumdlBinary(): string {
  const wrapper = createRequire(require.resolve('rumdl/package.json'));
  const platform = `@rumdl/cli-${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  return join(dirname(wrapper.resolve(`${platform}/package.json`)), name);
}
