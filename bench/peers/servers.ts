import { join } from 'node:path';
import type { Server } from '../protocol/server-process.ts';
import { BENCH, ECHO, SERVER } from '../places.ts';

const extracted = (path: string): string =>
  join(BENCH, 'node_modules/vscode-langservers-extracted/lib', path);

export const echo: Server = { name: 'echo server', script: [ECHO], way: 'pull' };
export const echoPush: Server = { name: 'echo server, pushing', script: [ECHO, '--push'], way: 'push' };
export const govreport: Server = { name: 'govreport', script: [SERVER], way: 'pull' };
export const govreportPush: Server = { name: 'govreport, pushing', script: [SERVER], way: 'push' };

/** What VS Code itself checks JSON with. */
export const json: Server = {
  name: 'vscode-json',
  script: [extracted('json-language-server/node/jsonServerMain.js')],
  way: 'pull',
  settings: { json: { validate: { enable: true } } },
};

const warning = { enabled: 'warning' };

/** What VS Code itself checks links of Markdown with, all its checks on. */
export const markdown: Server = {
  name: 'vscode-markdown',
  script: [extracted('markdown-language-server/node/main.js')],
  way: 'pull',
  initializationOptions: { markdownFileExtensions: ['md'] },
  settings: {
    markdown: {
      validate: {
        enabled: true,
        fileLinks: { ...warning, markdownFragmentLinks: 'inherit' },
        referenceLinks: warning,
        fragmentLinks: warning,
        unusedLinkDefinitions: warning,
        duplicateLinkDefinitions: warning,
      },
      suggest: { paths: { enabled: true } },
      occurrencesHighlight: { enabled: false },
      server: { log: 'off' },
    },
  },
};

export const markdownlint: Server = {
  name: 'markdownlint behind a server',
  script: [join(BENCH, 'servers/markdownlint.mjs')],
  way: 'push',
};
