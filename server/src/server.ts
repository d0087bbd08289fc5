import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { InputQueue } from './lsp/input-queue.ts';
import { startServer } from './lsp/start-server.ts';
import { localFiles } from './local-files.ts';
import { stdioConnection } from './stdio-connection.ts';

export { whenWarm } from './parts/warm.ts';

const input = new InputQueue();

// The transport comes from the command line: --stdio, --node-ipc, --socket, --pipe.
startServer(
  process.argv.includes('--stdio')
    ? stdioConnection(input)
    : createConnection(ProposedFeatures.all, { messageStrategy: input }),
  input,
  localFiles,
);
