// Bundles what runs outside vitest: the programs of the harness, for Node 20, and the suite they run in VS Code.
import { build } from 'esbuild';

const shared = { bundle: true, sourcemap: 'inline', target: 'es2022', logLevel: 'warning' };

await Promise.all([
  build({
    ...shared,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    entryPoints: ['run-suite', 'run-ui', 'run-preview', 'run-editing', 'run-desktop', 'start'].map(
      (name) => `test/harness/${name}.ts`,
    ),
    outdir: 'out/harness',
    outExtension: { '.js': '.mjs' },
  }),
  build({
    ...shared,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    entryPoints: ['test/suite/index.node.ts'],
    outfile: 'out/suite/node/index.js',
  }),
  build({
    ...shared,
    platform: 'browser',
    external: ['vscode'],
    entryPoints: ['test/suite/index.web.ts'],
    outfile: 'out/suite/web/index.js',
    define: { global: 'globalThis' },
    // mocha's browser build overwrites `module.exports`, so the suite gets a name of its own and is exported last;
    // what mocha brings along wants `process`. VS Code gives the module its `require('vscode')`.
    format: 'iife',
    globalName: 'suite_',
    banner: { js: 'var process = globalThis.process ?? { env: {} };' },
    footer: { js: 'module.exports = suite_;' },
  }),
]);
