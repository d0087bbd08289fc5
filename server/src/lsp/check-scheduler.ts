import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { attempt } from './guard.ts';
import { inBackground } from './in-background.ts';
import { diagnosticsOf } from './handlers/diagnostics.ts';
import { sendStatus } from './handlers/status.ts';
import type { Session } from './session.ts';

/** Long enough not to check in the middle of a word, short enough to seem at once. */
const DELAY_MS = 250;

/**
 * Checks a document a moment after its last change and tells the client: its status, and its diagnostics where the
 * client can't ask for them itself.
 */
export class CheckScheduler {
  readonly #session: Session;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(session: Session) {
    this.#session = session;
  }

  schedule({ uri }: TextDocument): void {
    this.#cancel(uri);
    this.#timers.set(
      uri,
      setTimeout(() => inBackground(this.#session.connection, 'check', this.#check(uri)), DELAY_MS),
    );
  }

  /** A closed document has no problems: what was sent is taken back. */
  close({ uri }: TextDocument): void {
    this.#cancel(uri);
    this.#session.analyses.forget(uri);
    this.#session.projects.forget(uri);
    if (!this.#session.canPullDiagnostics) this.#push({ uri, diagnostics: [] });
  }

  async #check(uri: string): Promise<void> {
    this.#timers.delete(uri);
    await this.#session.ready(uri);
    attempt(this.#session.connection, 'check', undefined, () => this.#tell(uri));
  }

  #tell(uri: string): void {
    const { documents, canPullDiagnostics } = this.#session;
    const document = documents.get(uri);
    if (!document) return;
    if (!canPullDiagnostics)
      this.#push({
        uri,
        version: document.version,
        diagnostics: diagnosticsOf(this.#session, document),
      });
    sendStatus(this.#session, document);
  }

  #push(params: PublishDiagnosticsParams): void {
    const { connection } = this.#session;
    inBackground(connection, 'diagnostics', connection.sendDiagnostics(params));
  }

  #cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
  }
}
