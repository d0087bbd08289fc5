import { constants } from 'node:buffer';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

const SEPARATOR = '\r\n\r\n';
/** Nobody's header is longer: what goes on without an end to it is none. */
const LONGEST_HEADER = 4096;

/** What arrives can't be cut into messages: nothing after it would be understood. */
export class BrokenStream extends Error {}

/**
 * Reads messages from a stream: all that have arrived at once, so that it is known how many of them wait. The library's
 * reader lets the event loop go round between one message and the next.
 */
export class StdioReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: NodeJS.ReadableStream;
  readonly #onMessage: () => void;
  /** What has arrived and is no whole message yet. */
  #chunks: Buffer[] = [];
  #size = 0;
  /** Of the message that is being read; null before its header has been. */
  #length: number | null = null;

  /** @param onMessage hears of each message before it is queued. */
  constructor(stream: NodeJS.ReadableStream, onMessage: () => void) {
    super();
    this.#stream = stream;
    this.#onMessage = onMessage;
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer): void => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      for (let body = this.#next(); body !== null; body = this.#next()) this.#deliver(body, callback);
    };
    this.#stream.on('data', onData);
    this.#stream.on('error', (error) => this.fireError(error));
    this.#stream.on('close', () => this.fireClose());
    return { dispose: () => void this.#stream.off('data', onData) };
  }

  #deliver(body: string, callback: DataCallback): void {
    try {
      const message = JSON.parse(body) as Message;
      this.#onMessage();
      callback(message);
    } catch (error) {
      this.fireError(error);
    }
  }

  /** The next whole message; null where some of it has still to come. */
  #next(): string | null {
    while (this.#length === null) {
      const waiting = this.#joined();
      const end = waiting.indexOf(SEPARATOR);
      if (end === -1) {
        if (this.#size > LONGEST_HEADER) {
          this.#skip(this.#size);
          this.fireError(new BrokenStream('a header without an end'));
        }
        return null;
      }
      const header = waiting.toString('latin1', 0, end);
      this.#skip(end + SEPARATOR.length);
      const [, length] = /^content-length:\s*(\d+)\s*$/im.exec(header) ?? [];
      if (length === undefined || Number(length) > constants.MAX_STRING_LENGTH)
        this.fireError(new BrokenStream(`no Content-Length in ${header.slice(0, 200)}`));
      else this.#length = Number(length);
    }
    if (this.#size < this.#length) return null;
    const body = this.#joined().toString('utf8', 0, this.#length);
    this.#skip(this.#length);
    this.#length = null;
    return body;
  }

  /** Joined only when a whole message is there, or its header is looked for: a long one comes in many pieces. */
  #joined(): Buffer {
    const [first = Buffer.alloc(0), ...others] = this.#chunks;
    if (others.length === 0) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  #skip(count: number): void {
    const rest = this.#joined().subarray(count);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
  }
}

/** Writes each message in one piece; the library's writer calls the system twice for each. */
export class StdioWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const text = `Content-Length: ${Buffer.byteLength(body)}${SEPARATOR}${body}`;
    return new Promise((resolve, reject) => {
      this.#stream.write(text, 'utf8', (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.#stream.end();
  }
}
