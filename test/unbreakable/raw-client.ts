import { type ChildProcess, spawn } from 'node:child_process';
import { SERVER } from '../support/built.ts';

/** A message as the server sends it. */
export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that says what it likes, byte by byte, and hears everything. */
export interface RawClient {
  readonly child: ChildProcess;
  /** Exit code of the server, once it is gone; null where it was killed. */
  readonly exited: Promise<number | null>;
  readonly isGone: () => boolean;
  /** What the server said on standard error. */
  readonly errors: () => string;
  /** Sends a message with a right header. */
  send(message: unknown): void;
  sendBytes(bytes: Uint8Array | string): void;
  /** Asks and waits for the answer. */
  ask(method: string, params: unknown): Promise<Received>;
  /** Waits until everything asked so far is answered. */
  settle(): Promise<void>;
}

/** The message with its header. */
export function framed(body: unknown): Buffer {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

/** @param hear hears of every message; what the server asks is answered with null. */
export function startRaw(
  options: {
    readonly server?: string;
    readonly nodeOptions?: readonly string[];
    hear?(message: Received): void;
  } = {},
): RawClient {
  const { server = SERVER, nodeOptions = [], hear } = options;
  const child = spawn(process.execPath, [...nodeOptions, server, '--stdio']);
  let isGone = false;
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      isGone = true;
      resolve(code);
    });
  });
  child.stdin.on('error', () => undefined);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const waiting = new Map<number | string, (message: Received) => void>();
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, end).toString())?.[1]);
      if (rest.length < end + 4 + length) return;
      const message = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString()) as Received;
      rest = rest.subarray(end + 4 + length);
      if (message.method !== undefined && message.id !== undefined)
        send({ jsonrpc: '2.0', id: message.id, result: null });
      hear?.(message);
      if (message.method === undefined && message.id != null) waiting.get(message.id)?.(message);
    }
  });
  const sendBytes = (bytes: Uint8Array | string): void => void child.stdin.write(bytes);
  const send = (message: unknown): void => sendBytes(framed(message));
  let asked = 0;
  const ask: RawClient['ask'] = (method, params) => {
    const id = `ask-${++asked}`;
    return new Promise((resolve, reject) => {
      void exited.then((code) => reject(new Error(`the server is gone (${code}): ${errors}`)));
      waiting.set(id, (message) => {
        waiting.delete(id);
        resolve(message);
      });
      send({ jsonrpc: '2.0', id, method, params });
    });
  };
  return {
    child,
    exited,
    isGone: () => isGone,
    errors: () => errors,
    send,
    sendBytes,
    ask,
    // Handlers that wait for something take some turns.
    settle: async () => {
      for (let turn = 0; turn < 3; turn++) await ask('govreport/rules', {});
    },
  };
}

/** Introduces itself as an editor that can pull diagnostics. */
export async function initialize(client: RawClient, params: object = {}): Promise<Received> {
  const result = await client.ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
    locale: 'zh-cn',
    ...params,
  });
  client.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  return result;
}
