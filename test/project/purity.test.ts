import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

// A file in the core that must not pass, for as long as the tests run: the rules are tried, not trusted.
const folder = mkdtempSync('server/src/core/purity-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const impure: Readonly<Record<string, string>> = {
  'an editor': "import { window } from 'vscode';\nexport const x = window;\n",
  'the protocol': "import { Range } from 'vscode-languageserver';\nexport const x = Range;\n",
  'Node by its name': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  'Node by its old name': "import { join } from 'path';\nexport const x = join;\n",
  'a door': "import { main } from '../../cli/main.ts';\nexport const x = main;\n",
  'the environment': 'export const x = process.env.HOME;\n',
  'the clock': 'export const x = new Date();\n',
  'the page': 'export const x = document.title;\n',
};

describe('lint keeps the core pure', () => {
  test.each(Object.entries(impure))('%s is refused', (_, text) => {
    const path = join(folder, 'impure.ts');
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync('npx', ['biome', 'lint', '--vcs-enabled=false', path], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toMatch(/noRestrictedImports|noRestrictedGlobals|noProcessEnv/);
    expect(status).not.toBe(0);
  });
});

test('the type check knows no globals but the language’s', () => {
  const globals = ['window', 'process', 'require', 'setTimeout', 'fetch', 'console'];
  writeFileSync(
    join(folder, 'impure.ts'),
    globals.map((name) => `// @ts-expect-error ${name}\nvoid ${name};\n`).join(''),
  );
  execFileSync('npx', ['tsc', '-p', 'server/src/core'], { stdio: 'pipe' });
});
