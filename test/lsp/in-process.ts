import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  type ProtocolConnection,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { InputQueue } from '../../server/src/lsp/input-queue.ts';
import { startServer } from '../../server/src/lsp/start-server.ts';
import { StdioReader, StdioWriter } from '../../server/src/stdio.ts';

/** A server in this process, where what it does can be counted. */
export interface InProcess {
  readonly client: ProtocolConnection;
  /** What is sent within arrives in one piece. */
  atOnce(send: () => void): Promise<void>;
}

export async function startInProcess(capabilities: InitializeParams['capabilities']): Promise<InProcess> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const input = new InputQueue();
  const reader = new StdioReader(toServer, () => input.messageArrived());
  const options = { messageStrategy: input };
  startServer(createConnection(ProposedFeatures.all, reader, new StdioWriter(toClient), options), input);
  const outgoing = new PassThrough();
  outgoing.pipe(toServer);
  const client = createProtocolConnection(
    new StdioReader(toClient, () => undefined),
    new StdioWriter(outgoing),
  );
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await client.sendNotification('initialized', {});
  return {
    client,
    atOnce: async (send) => {
      outgoing.unpipe(toServer);
      send();
      await new Promise((resolve) => setImmediate(resolve));
      const chunks: Buffer[] = [];
      for (let chunk = outgoing.read(); chunk !== null; chunk = outgoing.read()) chunks.push(chunk);
      toServer.write(Buffer.concat(chunks));
      outgoing.pipe(toServer);
    },
  };
}
