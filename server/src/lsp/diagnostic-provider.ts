import { type Disposable, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { diagnosticOptions } from './capabilities.ts';
import { inBackground } from './in-background.ts';
import type { ServerSettings } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * Has clients that can be told so ask for the diagnostics of the workspace only while the settings ask for them: a client
 * that asks for those leaves it to them to take back the problems of a document that was closed.
 */
export class DiagnosticProvider {
  readonly #session: Session;
  #scope: ServerSettings['scope'] | null = null;
  #registered: Promise<Disposable> | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Registers anew where the scope is another one than before. */
  update(): void {
    const { connection, settings } = this.#session;
    if (!this.#session.canRegister('diagnostic') || settings.scope === this.#scope) return;
    this.#scope = settings.scope;
    const before = this.#registered;
    const options = { documentSelector: null, ...diagnosticOptions(settings.scope) };
    this.#registered = connection.client.register(DocumentDiagnosticRequest.type, options);
    inBackground(connection, 'register', this.#registered);
    if (before)
      inBackground(
        connection,
        'register',
        before.then((registration) => registration.dispose()),
      );
  }
}
