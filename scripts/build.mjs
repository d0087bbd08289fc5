// Bundles the doors of the product: client and server for Node and for web workers, the pages of the preview and the
// comparison, and the command line. Server and command line for Node are small: what they run lies in `dist/parts`.
import { cpSync } from 'node:fs';
import { build, context } from 'esbuild';
import { buildParts } from './build/parts.mjs';

const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  sourcemap: true,
  minify: !watch,
  target: 'es2022',
  // Chinese takes half as much room as its escapes.
  charset: 'utf8',
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs' };
const browser = {
  ...shared,
  platform: 'browser',
  define: { global: 'globalThis' },
  mainFields: ['browser', 'module', 'main'],
};

const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.browser.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: [
      { in: 'client/webview/page.ts', out: 'page' },
      { in: 'client/webview/preview.css', out: 'preview' },
      { in: 'client/webview/compare/page.ts', out: 'compare' },
      { in: 'client/webview/compare/compare.css', out: 'compare' },
    ],
    outdir: 'dist/preview',
  },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser.ts'], outfile: 'dist/server.browser.js' },
];

// The icons of their tabs lie beside the scripts, all that pages and panels may load.
for (const icon of ['table-light.svg', 'table-dark.svg'])
  cpSync(`client/webview/${icon}`, `dist/preview/${icon}`);

const programs = (folder) => [
  { ...node, entryPoints: [`${folder}/server.ts`], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: [`${folder}/cli.ts`],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

if (watch) {
  // Whole: parts are put together by hand.
  for (const options of [...bundles, ...programs('server/src')]) await (await context(options)).watch();
} else {
  await Promise.all([
    ...[...bundles, ...programs('server/src/parts')].map((options) => build(options)),
    buildParts(shared, 'dist/parts'),
  ]);
}
