import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Locale, localeOf } from '../core/index.ts';
import { AnalysisCache } from './analysis-cache.ts';
import type { ServerSettings } from './protocol.ts';

const defaults: ServerSettings = { enable: true, language: 'auto' };

/** What the handlers share: the documents, what is known of them, and what the client can do and wants. */
export class Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses = new AnalysisCache();
  settings: ServerSettings = defaults;
  #capabilities: ClientCapabilities = {};
  #editorLanguage: string | undefined;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>) {
    this.connection = connection;
    this.documents = documents;
  }

  initialize(params: InitializeParams): void {
    this.#capabilities = params.capabilities;
    this.#editorLanguage = params.locale;
  }

  get locale(): Locale {
    return localeOf(this.settings.language === 'auto' ? this.#editorLanguage : this.settings.language);
  }

  get canPullDiagnostics(): boolean {
    return this.#capabilities.textDocument?.diagnostic !== undefined;
  }

  get canRefreshDiagnostics(): boolean {
    return this.#capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  get canConfigure(): boolean {
    return this.#capabilities.workspace?.configuration === true;
  }

  get canHearOfConfiguration(): boolean {
    return this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  get canVersionEdits(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Asks the client for the settings; what it does not answer stays at its default. */
  async loadSettings(): Promise<void> {
    if (!this.canConfigure) return;
    const stated = (await this.connection.workspace.getConfiguration(
      'govreport',
    )) as Partial<ServerSettings> | null;
    this.settings = {
      enable: stated?.enable ?? defaults.enable,
      language: stated?.language ?? defaults.language,
    };
  }
}
