import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles, PackageManager } from '@vscode/vsce';
import { findHostNode } from './host-node.ts';
import { out, root } from './paths.ts';
import { serverEnvironment, serverMain } from './server.ts';
import { makeTempFolder } from './temp-folder.ts';

const run = promisify(execFile);

/** Packages the extension as `npm run package` does for a release, and returns the .vsix. */
export async function packageExtension(): Promise<string> {
  const vsix = join(out, 'govreport.vsix');
  await mkdir(out, { recursive: true });
  await run('npm', ['run', 'package', '--', '--out', vsix], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  return vsix;
}

/** Installs a .vsix the way VS Code does and returns the folder of extensions it is in. */
export async function installExtension(vsix: string): Promise<string> {
  const data = await makeTempFolder('install');
  const extensions = join(data, 'extensions');
  const args = [
    '--server-data-dir',
    join(data, 'server'),
    '--extensions-dir',
    extensions,
    '--install-extension',
    vsix,
  ];
  await run(findHostNode(), [serverMain, '--accept-server-license-terms', ...args], {
    env: serverEnvironment(data),
  });
  return extensions;
}

/** Files that `package.json` names and the package lacks, and files in it that no user has a use for. */
export async function findPackagingMistakes(): Promise<string[]> {
  const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const named = pathsIn(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const missing = named.filter(
    (path) => !packed.some((file) => file === path || file.startsWith(`${path}/`)),
  );
  const wanted =
    /^(package(\.nls.*)?\.json|(README|CHANGELOG|CONTRIBUTING|SECURITY).*\.md|docs\/(rules\/)?[^/]*\.md|schemas\/[^/]*\.json|docs\/images\/[^/]*\.png|LICENSE|ThirdPartyNotices\.txt|samples\/[^/]*\.txt|language-configuration\.json|(dist|syntaxes|snippets|l10n)\/.*\.js(on)?|dist\/preview\/.*\.(css|svg))$/;
  const unwanted = packed.filter((file) => !wanted.test(file));
  return [...missing.map((path) => `missing: ${path}`), ...unwanted.map((path) => `unwanted: ${path}`)];
}

/** Every `./path` anywhere in a JSON value, without the `./`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value.slice(2)] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(pathsIn) : [];
}
