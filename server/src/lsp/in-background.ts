import type { Connection } from 'vscode-languageserver';

/**
 * Lets something that nobody waits for run to its end. A client may refuse a request or be gone: that is logged, where
 * a rejection left alone would end the server.
 */
export function inBackground(connection: Connection, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => connection.console.error(`${name}: ${String(error)}`));
}
