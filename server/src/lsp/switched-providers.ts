import {
  BulkRegistration,
  type BulkUnregistration,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
} from 'vscode-languageserver';
import { symbolOptions } from './capabilities.ts';
import { inBackground } from './in-background.ts';
import type { Session } from './session.ts';

const SWITCHED = ['documentSymbol', 'foldingRange', 'documentLink'] as const;

/**
 * Has clients that can be told so ask for outline, folding and links only while the settings want anything of us: these
 * they ask for once a version and keep, and no request has them ask anew for all of it.
 */
export class SwitchedProviders {
  readonly #session: Session;
  #registered: Promise<BulkUnregistration> | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Registers them, or takes them back, where that was switched. */
  update(): void {
    const { connection, settings } = this.#session;
    const before = this.#registered;
    if (settings.enable === (before !== null)) return;
    if (!SWITCHED.some((what) => this.#session.canRegister(what))) return;
    this.#registered = settings.enable ? this.#register() : null;
    const change = this.#registered ?? before?.then((registration) => registration.dispose());
    if (change) inBackground(connection, 'register', change);
  }

  #register(): Promise<BulkUnregistration> {
    const session = this.#session;
    const all = BulkRegistration.create();
    const documentSelector = null;
    if (session.canRegister('documentSymbol'))
      all.add(DocumentSymbolRequest.type, { documentSelector, ...symbolOptions });
    if (session.canRegister('foldingRange')) all.add(FoldingRangeRequest.type, { documentSelector });
    if (session.canRegister('documentLink')) all.add(DocumentLinkRequest.type, { documentSelector });
    return session.connection.client.register(all);
  }
}
