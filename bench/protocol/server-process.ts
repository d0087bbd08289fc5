import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { cleanEnvironment } from '../measure/environment.ts';
import { BENCH } from '../places.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A language server that can be measured. */
export interface Server {
  readonly name: string;
  /** Its script in Node and what follows; `--stdio` is added. */
  readonly script: readonly string[];
  /** `pull`: the client asks after an edit; `push`: the server sends of its own accord. */
  readonly way: 'pull' | 'push';
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
}

/** What a server has cost so far. */
export interface ServerCost {
  /** Milliseconds of processors. */
  readonly processor: number;
  /** MB in use. */
  readonly memory: number;
}

/** A running server over standard input and output, and all that a client has to answer for it to work. */
export class ServerProcess {
  readonly server: Server;
  readonly connection: ProtocolConnection;
  readonly #child: ChildProcess;
  /** Who waits for what is pushed for a document. */
  readonly #waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  /** The texts of its documents, for a server that has them parsed by the editor. */
  readonly #texts = new Map<string, string>();
  #errors = '';

  private constructor(server: Server, options: readonly string[]) {
    this.server = server;
    this.#child = spawn(
      process.execPath,
      [
        ...options,
        '--import',
        pathToFileURL(`${BENCH}/servers/tell-cost.mjs`).href,
        ...server.script,
        '--stdio',
      ],
      { env: cleanEnvironment },
    );
    this.connection = connectTo(this.#child, server);
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#waiting.get(uri)?.(diagnostics);
      this.#waiting.delete(uri);
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.#errors += text;
    });
    this.connection.onRequest('markdown/parse', ({ uri, text }) =>
      parseMarkdown(text ?? this.#texts.get(uri) ?? ''),
    );
    this.connection.listen();
  }

  /** @param options for Node, before the script. */
  static async start(
    server: Server,
    rootUri: string | null = null,
    options: readonly string[] = [],
  ): Promise<ServerProcess> {
    const started = new ServerProcess(server, options);
    await started.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'reports' }],
      capabilities: {
        textDocument: {
          ...(server.way === 'pull' ? { diagnostic: { dynamicRegistration: true } } : {}),
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
        },
        workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
      },
      locale: 'zh-cn',
      ...(server.initializationOptions ? { initializationOptions: server.initializationOptions } : {}),
    });
    await started.connection.sendNotification('initialized', {});
    if (server.settings)
      await started.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: server.settings,
      });
    return started;
  }

  async open(uri: string, languageId: string, text: string): Promise<readonly Diagnostic[]> {
    const answer = this.#answerFor(uri);
    this.#texts.set(uri, text);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return answer();
  }

  /** Sends an edit that leads to `text`; gives the diagnostics of that. */
  async edit(
    uri: string,
    version: number,
    change: TextDocumentContentChangeEvent,
    text: string,
  ): Promise<readonly Diagnostic[]> {
    const answer = this.#answerFor(uri);
    this.#texts.set(uri, text);
    // Neither is waited for before the next: that is how editors send them.
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    return answer();
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest<{ readonly items?: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    return report.items ?? [];
  }

  /** What it has cost since it was started. */
  async cost(): Promise<ServerCost> {
    this.#errors = '';
    this.#child.kill('SIGUSR2');
    while (true) {
      const [, microseconds, memory] = /^bench-cost (\d+) ([\d.]+)$/m.exec(this.#errors) ?? [];
      if (memory !== undefined) return { processor: Number(microseconds) / 1000, memory: Number(memory) };
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  stop(): void {
    this.connection.dispose();
    this.#child.kill('SIGKILL');
  }

  #answerFor(uri: string): () => Promise<readonly Diagnostic[]> {
    if (this.server.way === 'pull') return () => this.pull(uri);
    const pushed = new Promise<readonly Diagnostic[]>((resolve) => {
      this.#waiting.set(uri, resolve);
    });
    return () => pushed;
  }
}

/** Answers what servers ask of editors. */
function connectTo(child: ChildProcess, { settings }: Server): ProtocolConnection {
  if (!child.stdout || !child.stdin) throw new Error('no pipes');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  for (const method of [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
    'workspace/inlayHint/refresh',
    'workspace/codeLens/refresh',
  ])
    connection.onRequest(method, () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => settings ?? null),
  );
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
  connection.onRequest('markdown/fs/stat', () => null);
  connection.onRequest('markdown/fs/readDirectory', () => []);
  connection.onRequest('markdown/fs/watcher/create', () => null);
  return connection;
}
