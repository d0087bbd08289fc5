import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/start-server.ts';
import { InputQueue } from './lsp/input-queue.ts';
import { localFiles } from './local-files.ts';

const input = new InputQueue();
// The transport comes from the command line: --stdio, --node-ipc, --socket, --pipe.
startServer(createConnection(ProposedFeatures.all, { messageStrategy: input }), input, localFiles);

export { whenWarm } from './parts/warm.ts';
