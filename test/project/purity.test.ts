import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

// A file in the core that must not pass, for as long as the tests run: the rules are tried, not trusted.
const folder = mkdtempSync('server/src/core/purity-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const impure = [
  ['an editor', 'noRestrictedImports', "import { window } from 'vscode';\nexport const x = window;\n"],
  [
    'the protocol',
    'noRestrictedImports',
    "import { Range } from 'vscode-languageserver';\nexport const x = Range;\n",
  ],
  [
    'Node by its name',
    'noRestrictedImports',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  ['Node by its old name', 'noRestrictedImports', "import { join } from 'path';\nexport const x = join;\n"],
  ['a door', 'noRestrictedImports', "import { main } from '../../cli/main.ts';\nexport const x = main;\n"],
  ['the environment', 'noProcessEnv', 'export const x = process.env.HOME;\n'],
  ['the process', 'noRestrictedGlobals', 'export const x = process.argv;\n'],
  ['the clock', 'noRestrictedGlobals', 'export const x = new Date();\n'],
  ['the page', 'noRestrictedGlobals', 'export const x = document.title;\n'],
] as const;

/** The rules that lint objects with to a file. */
function objections(path: string, text: string): { rules: string[]; status: number | null } {
  writeFileSync(path, text);
  const args = ['biome', 'lint', '--vcs-enabled=false', '--reporter=json', path];
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string }[] };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { rules: [...new Set(errors.map(({ category }) => category.split('/').at(-1) ?? ''))], status };
}

describe('lint keeps the core pure', () => {
  test.each(impure)('%s is refused by %s', (_, rule, text) => {
    const { rules, status } = objections(join(folder, 'impure.ts'), text);
    expect(rules).toContain(rule);
    expect(status).not.toBe(0);
  });

  test('and lets the language itself pass', () => {
    expect(objections(join(folder, 'pure.ts'), 'export const x: number = Math.max(1, 2);\n')).toEqual({
      rules: [],
      status: 0,
    });
  });
});

describe('lint keeps the doors apart', () => {
  const inDoor = (place: string, text: string) => {
    const door = mkdtempSync(`${place}/apart-`);
    try {
      return objections(join(door, 'crossing.ts'), text).rules;
    } finally {
      rmSync(door, { recursive: true });
    }
  };

  test.each([
    ['server/src/lsp', "export * from '../../cli/print.ts';\n"],
    ['server/src/cli', "export * from '../../lsp/protocol.ts';\n"],
    ['client/src', "export * from '../../../server/src/lsp/convert.ts';\n"],
    ['client/src', "export * from '../../../server/src/core/index.ts';\n"],
  ])('from %s: %s', (place, text) => {
    expect(inDoor(place, text)).toEqual(['noRestrictedImports']);
  });

  test('the client may know the names of messages', () => {
    expect(inDoor('client/src', "export * from '../../../server/src/lsp/protocol.ts';\n")).toEqual([]);
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
