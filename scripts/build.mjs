// Bundles the doors of the product: client and server for Node and for web workers, the pages of the preview and the
// comparison, and the command line.
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
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser.ts'], outfile: 'dist/server.browser.js' },
  {
    ...node,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    // A dependency asks where its module is; in a CommonJS bundle that is this file.
    define: { 'import.meta.url': 'moduleUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  },
];

// The icons of their tabs lie beside the scripts, all that pages and panels may load.
for (const icon of ['table-light.svg', 'table-dark.svg'])
  cpSync(`client/webview/${icon}`, `dist/preview/${icon}`);

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
