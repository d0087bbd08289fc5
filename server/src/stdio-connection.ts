import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/**
 * The connection to the client at the other end of standard input and output. It ends with its client; and where what
 * arrives can't be cut into messages any more: the library would listen on without hearing anything, and of a server
 * that is gone editors start a new one.
 */
export function stdioConnection(): Connection {
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
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
