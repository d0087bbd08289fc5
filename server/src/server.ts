import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { InputQueue } from './lsp/input-queue.ts';
import { startServer } from './lsp/start-server.ts';
import { localFiles } from './local-files.ts';
import { StdioReader, StdioWriter } from './stdio.ts';

export { whenWarm } from './parts/warm.ts';

const input = new InputQueue();
const options = { messageStrategy: input };

// The transport comes from the command line: --stdio, --node-ipc, --socket, --pipe.
startServer(
  process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all, options),
  input,
  localFiles,
);

function overStdio(): Connection {
  const { stdin, stdout } = process;
  const reader = new StdioReader(stdin, () => input.messageArrived());
  const connection = createConnection(ProposedFeatures.all, reader, new StdioWriter(stdout), options);
  // What goes to standard output has to be a message.
  console.log = console.info = console.debug = console.error;
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  // A client that is gone without a word needs no server any more.
  for (const gone of ['end', 'close']) stdin.on(gone, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}
