import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { InputQueue } from './lsp/input-queue.ts';
import { BrokenStream, StdioReader, StdioWriter } from './stdio.ts';

/**
 * The connection to the client at the other end of standard input and output. It ends with its client; and where what
 * arrives can't be cut into messages any more: the library would listen on without hearing anything, and of a server
 * that is gone editors start a new one.
 */
export function stdioConnection(input: InputQueue): Connection {
  const { stdin, stdout } = process;
  const reader = new StdioReader(stdin, () => input.messageArrived());
  const connection = createConnection(ProposedFeatures.all, reader, new StdioWriter(stdout), {
    messageStrategy: input,
  });
  // What goes to standard output has to be a message.
  console.log = console.info = console.debug = console.error;
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  const leave = (): never => process.exit(isShutDown ? 0 : 1);
  stdin.on('end', leave).on('close', leave);
  stdout.on('error', leave);
  reader.onError((error) => {
    // One message that is no JSON, or that the library can't take: the next begins where its header says.
    if (!(error instanceof BrokenStream)) {
      connection.console.error(`message: ${error.message}`);
      return;
    }
    process.stderr.write(`govreport: ${error.message}\n`);
    process.exit(1);
  });
  return connection;
}
