import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivateClient } from './activate.ts';
import { endWithClient } from './end-with-client.ts';
import { ServerWorker } from './server-worker.ts';

/** Web: the same server in a worker. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, (id, name, options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
    const worker = new ServerWorker(script);
    return endWithClient(worker, new LanguageClient(id, name, () => worker.start(), options));
  });
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}
