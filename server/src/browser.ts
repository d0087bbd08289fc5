import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { InputQueue } from './lsp/input-queue.ts';
import { startServer } from './lsp/start-server.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const input = new InputQueue();
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
  messageStrategy: input,
});
startServer(connection, input);
