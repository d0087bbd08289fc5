import { type Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from 'vscode-languageclient/browser';

/** The worker that a server runs in. */
export class ServerWorker {
  readonly #script: Uri;
  #worker: Worker | undefined;
  /** Of the script read into memory; it has to be let go. */
  #address: string | undefined;

  constructor(script: Uri) {
    this.#script = script;
  }

  /** Starts the worker; one that still runs is ended first. */
  async start(): Promise<MessageTransports> {
    const address = await this.#addressOf(this.#script);
    this.end();
    if (address.startsWith('blob:')) this.#address = address;
    const worker = new Worker(address);
    this.#worker = worker;
    // The client would recognise a worker by its class, which the extension host has replaced by its own.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
  }

  /** A worker can't be started from an address on a remote; its script can, once it was read. */
  async #addressOf(script: Uri): Promise<string> {
    if (script.scheme !== 'vscode-remote') return script.toString(true);
    const bytes = await workspace.fs.readFile(script);
    return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/javascript' }));
  }
}
