import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';
import { findHostNode } from './host-node.ts';
import { installChineseLocale } from './locale.ts';
import { host } from './paths.ts';
import { endGroupWithRun } from './process-group.ts';
import { makeTempFolder } from './temp-folder.ts';

/** VS Code's own server program: code-server's wrapper around it adds only moving parts. */
export const serverMain = join(host, 'node_modules/code-server/lib/vscode/out/server-main.js');

export interface ServerOptions {
  /** Where the server's output goes. */
  log: string;
  /** Default: one that is free. */
  port?: number;
  /** A folder of installed extensions; default: none installed. */
  extensions?: string;
  /** User settings on top of the quiet ones below. */
  settings?: Record<string, unknown>;
  /** `zh-cn` unless told otherwise. */
  language?: string;
  /** More command line flags for the server. */
  flags?: readonly string[];
}

export interface Server {
  /** `host:port`, which is also the authority of the `vscode-remote:` addresses the page takes. */
  authority: string;
  url: string;
}

/** Lets the page name an extension under development and a test suite, which a released VS Code otherwise ignores in silence. */
export const forDevelopment = ['--enable-smoke-test-driver'];

/** Nothing that asks the network, greets, or moves the layout about. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  // As in a VS Code in Chinese: without a real language pack it would frame every full-width bracket and comma.
  'editor.unicodeHighlight.allowedLocales': { 'zh-hans': true },
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Starts the pinned VS Code for one run, in folders of its own, and waits until it answers. It ends with the run. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const port = options.port ?? (await findFreePort());
  const data = await makeTempFolder('host');
  const user = join(data, 'user');
  await mkdir(join(user, 'User'), { recursive: true });
  await writeFile(
    join(user, 'User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }),
  );
  await installChineseLocale(user);

  mkdirSync(dirname(options.log), { recursive: true });
  const log = openSync(options.log, 'w');
  const child = spawn(
    findHostNode(),
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', join(data, 'server'), '--user-data-dir', user],
      ...['--extensions-dir', options.extensions ?? join(data, 'extensions')],
      ...['--locale', options.language ?? 'zh-cn'],
      ...['--disable-telemetry', '--disable-workspace-trust', '--disable-getting-started-override'],
      ...(options.flags ?? []),
    ],
    // A group of its own, so that the extension host and the language server can be ended with it.
    { detached: true, stdio: ['ignore', log, log], env: serverEnvironment(data) },
  );
  endGroupWithRun(child);

  const server = { authority: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}/` };
  await waitForAnswer(server, child, options.log);
  return server;
}

/** The caller's environment without what npm and an enclosing VS Code would tell the new one, and its litter in `data`. */
export function serverEnvironment(data: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm|VSCODE)_/i.test(name));
  const litter = ['TMPDIR', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'];
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(litter.map((name) => [name, data])),
    // No gallery: otherwise VS Code looks for one on the network.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
}

async function waitForAnswer(server: Server, child: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(server.url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`VS Code did not start on ${server.url}; its log: ${log}`);
}
