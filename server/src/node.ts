import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/start-server.ts';
import { localFiles } from './local-files.ts';
import { stdioConnection } from './stdio-connection.ts';

// The transport comes from the command line: --stdio, --node-ipc, --socket, --pipe.
const isStdio = process.argv.includes('--stdio');
startServer(isStdio ? stdioConnection() : createConnection(ProposedFeatures.all), localFiles);
