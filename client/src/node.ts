import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith, deactivateClient } from './activate.ts';

/** Desktop and remote: the server is a Node process beside the extension host. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, (id, name, options) => {
    const run = {
      module: path.join(context.extensionPath, 'dist', 'server.js'),
      transport: TransportKind.ipc,
    };
    return new LanguageClient(id, name, { run, debug: run }, options);
  });
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}
