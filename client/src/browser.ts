import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivateClient } from './activate.ts';

/** Web: the same server in a worker. */
export function activate(context: ExtensionContext): Promise<Api> {
  return activateWith(context, (id, name, options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
    return new LanguageClient(id, name, () => connect(script), options);
  });
}

export function deactivate(): Promise<void> {
  return deactivateClient();
}

/** The client would recognise a worker by its class, which the extension host has replaced by its own. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A worker can't be started from an address on a remote; its script can, once it was read. */
async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  const bytes = await workspace.fs.readFile(script);
  return new Worker(
    URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/javascript' })),
  );
}
