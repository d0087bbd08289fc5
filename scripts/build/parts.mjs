// The command line and the server for Node, in parts: what both need is one file, what is behind a door (`doors.mjs`)
// another one. esbuild splits ES modules only; a `require` that doesn't wait needs CommonJS, so each part is turned into
// that afterwards.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { globSync } from 'tinyglobby';
import { doors, OPEN, partName } from './doors.mjs';

const ENGINE = 'server/src/core/index.ts';
const COMMANDS = 'server/src/cli/main.ts';

const homes = [
  ['server/src/core/', ENGINE],
  ['server/src/cli/', COMMANDS],
];

/** What several parts share is named for a file in it. */
const shared = [
  [ENGINE, 'engine'],
  [COMMANDS, 'commands'],
];

/**
 * @param options what all bundles share.
 * @param folder where the parts lie; nothing else lies there.
 */
export async function buildParts(options, folder) {
  const behind = globSync('server/src/**/*.lazy.ts').sort();
  const { outputFiles, metafile } = await build({
    ...options,
    platform: 'node',
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    sourcemap: 'inline',
    outdir: folder,
    chunkNames: '[hash]',
    entryPoints: [
      { in: 'server/src/cli.ts', out: 'cli' },
      { in: 'server/src/server.ts', out: 'server' },
      ...behind.map((door) => ({ in: `behind:${resolve(door)}`, out: partName(door) })),
    ],
    plugins: [doors(homes)],
    // A dependency asks where its module is; in CommonJS that is the file it is in.
    define: { 'import.meta.url': 'moduleUrl' },
  });
  const names = nameShared(metafile.outputs);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code, map } = await transform(useNames(text, names), {
      ...optionsOfTransform(options),
      format: 'cjs',
      platform: 'node',
      sourcemap: 'external',
      define: { [OPEN]: 'require' },
    });
    const name = names.get(basename(path)) ?? basename(path);
    writeFileSync(`${folder}/${name}`, withAddress(code));
    writeFileSync(`${folder}/${name}.map`, map);
  }
}

function optionsOfTransform({ minify, target, charset, logLevel }) {
  return { minify, target, charset, logLevel };
}

/** By the names that esbuild makes up. What is shared by parts alone has no name that says anything. */
function nameShared(outputs) {
  const names = new Map();
  let others = 0;
  for (const [path, { inputs, entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined) continue;
    const [, name = `shared-${++others}`] = shared.find(([file]) => file in inputs) ?? [];
    names.set(basename(path), `${name}.js`);
  }
  return names;
}

function useNames(text, names) {
  return [...names].reduce((named, [made, name]) => named.replaceAll(`./${made}`, `./${name}`), text);
}

function withAddress(code) {
  if (!code.includes('moduleUrl')) return code;
  return `const moduleUrl = require('node:url').pathToFileURL(__filename).href;\n${code}`;
}
