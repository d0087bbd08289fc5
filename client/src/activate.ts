import { commands, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { newReport } from './commands/new-report.ts';
import { LanguageDetector } from './detect-language.ts';
import { ReportStatus } from './status.ts';
import { statusNotification, type StatusParams } from '../../server/src/lsp/protocol.ts';

const ID = 'govreport';
const NAME = 'govreport';

/** Where reports are written. Whether a document is one, the server tells by its content. */
const LANGUAGES = ['govreport', 'markdown', 'plaintext', 'html'];

/**
 * File systems that people write on, local, remote and virtual. Not those of old versions beside a diff, of output and
 * search results: their problems can't be put right.
 */
const SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'vscode-userdata',
  'memfs',
];

const documentSelector = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

/** Makes a client for one of the two worlds: a Node process or a web worker. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

export async function activateWith(context: ExtensionContext, createClient: ClientFactory): Promise<void> {
  const status = new ReportStatus();
  const detector = new LanguageDetector();
  const start = async (): Promise<void> => {
    client = createClient(ID, NAME, { documentSelector });
    client.onNotification(statusNotification, (params: StatusParams) => {
      status.update(params);
      void detector.apply(params);
    });
    await client.start();
  };
  context.subscriptions.push(
    status,
    detector,
    register('govreport.newReport', (options) => newReport(client, options)),
    register('govreport.restartServer', async () => {
      status.clear();
      await deactivateClient();
      await start();
    }),
  );
  await start();
}

/** Stops the server; nothing happens where none runs. */
export async function deactivateClient(): Promise<void> {
  const stopping = client;
  client = undefined;
  await stopping?.dispose();
}

function register(command: string, run: (argument: unknown) => unknown): Disposable {
  return commands.registerCommand(command, run);
}
