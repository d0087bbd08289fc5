import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { InputQueue } from './lsp/input-queue.ts';
import { StdioReader, StdioWriter } from './stdio.ts';

/**
 * The connection to the client at the other end of standard input and output. It ends with its client; and where what
 * arrives can't be cut into messages any more: it would listen on without hearing anything, and of a server that is gone
 * editors start a new one.
 */
export function stdioConnection(input: InputQueue): Connection {
  const reader = new StdioReader(process.stdin, () => input.messageArrived());
  const writer = new StdioWriter(process.stdout);
  const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: input });
  // What goes to standard output has to be a message.
  console.log = console.info = console.debug = console.error;
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  const leave = (): never => process.exit(isShutDown ? 0 : 1);
  process.stdin.on('end', leave).on('close', leave);
  process.stdout.on('error', leave);
  reader.onError((error) => {
    // One message that is no JSON: the next begins where its header says.
    if (error instanceof SyntaxError) {
      connection.console.error(`message: ${error.message}`);
      return;
    }
    process.stderr.write(`govreport: ${error.message}\n`);
    process.exit(1);
  });
  return connection;
}
