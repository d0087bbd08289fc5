import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivateClient } from './activate.ts';
import { ServerWorker } from './server-worker.ts';

/** Web: the same server in a worker. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, (id, name, options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
    const server = new ServerWorker(script);
    const client = new LanguageClient(id, name, () => server.start(), options);
    // A worker doesn't end by itself when its server has said goodbye.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) server.end();
    });
    return client;
  });
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}
