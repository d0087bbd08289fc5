import type { Server } from './server.ts';

/** What to open in the workbench; every path is absolute, on the machine of the server. */
export interface Opening {
  folder: string;
  file?: string;
  /** An extension loaded from its source folder; the server needs `forDevelopment`. */
  extension?: string;
  /** A module exporting `run()`, called in the extension host; the server needs `forDevelopment`. */
  suite?: string;
}

/** The address that opens a workbench so. */
export function workbenchUrl(server: Server, opening: Opening): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (opening.file) payload.push(['openFile', remote(opening.file)]);
  if (opening.extension) payload.push(['extensionDevelopmentPath', remote(opening.extension)]);
  if (opening.suite) payload.push(['extensionTestsPath', remote(opening.suite)]);
  const url = new URL(server.url);
  url.searchParams.set('folder', opening.folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
