import { type ChildProcess, spawn } from 'node:child_process';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { SERVER } from '../support/built.ts';

export interface Client {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
  readonly result: InitializeResult;
  /** Exit code of the server, once it is gone. */
  readonly exited: Promise<number | null>;
  open(uri: string, languageId: string, text: string): void;
  /** Replaces the text of an open document. */
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The problems of a document, asked for afresh. */
  problems(uri: string): Promise<readonly Diagnostic[]>;
  /** The actions for a whole line. */
  actions(uri: string, line: number, only?: readonly string[]): Promise<CodeAction[]>;
  /** Asks the server to shut down and leave. */
  stop(): Promise<number | null>;
}

/** What an editor that can do everything says of itself. */
export const modern: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

export interface ClientOptions {
  /** The folder of the workspace. */
  readonly rootUri?: string;
  readonly initializationOptions?: unknown;
  /** Called before the first message, to say how the client answers what the server asks. */
  prepare?(connection: ProtocolConnection): void;
}

/** Starts the built server as any editor does, over standard input and output. */
export async function startClient(
  capabilities: InitializeParams['capabilities'] = modern,
  locale = 'zh-cn',
  { initializationOptions, prepare, rootUri }: ClientOptions = {},
): Promise<Client> {
  const child = spawn(process.execPath, [SERVER, '--stdio']);
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  prepare?.(connection);
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: rootUri ?? null,
    capabilities,
    locale,
    ...(initializationOptions ? { initializationOptions } : {}),
  });
  await connection.sendNotification('initialized', {});
  const pull: Client['pull'] = (uri, previousResultId) =>
    connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  return {
    pull,
    problems: async (uri) => {
      const report = await pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    actions: (uri, line, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character: 0 }, end: { line, character: 400 } },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    connection,
    child,
    result,
    exited,
    open: (uri, languageId, text) =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}
