import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/start-server.ts';
import { localFiles } from './local-files.ts';

// The transport comes from the command line: --stdio, --node-ipc, --socket, --pipe.
startServer(createConnection(ProposedFeatures.all), localFiles);

export { whenWarm } from './parts/warm.ts';
