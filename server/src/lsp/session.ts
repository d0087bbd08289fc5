import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Locale, localeOf } from '../core/index.ts';
import { AnalysisCache } from './analysis-cache.ts';
import type { ServerSettings } from './protocol.ts';

const languages: readonly ServerSettings['language'][] = ['auto', 'zh-CN', 'en'];

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
    this.takeSettings(params.initializationOptions);
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

  get canRelate(): boolean {
    return this.#capabilities.textDocument?.publishDiagnostics?.relatedInformation === true;
  }

  get canNestSymbols(): boolean {
    return this.#capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  }

  get canVersionEdits(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Asks the client for the settings, where it can be asked. */
  async loadSettings(): Promise<void> {
    if (this.canConfigure) this.#use(await this.connection.workspace.getConfiguration('govreport'));
  }

  /** Settings that a client sends of its own accord: under `govreport`, or as they are. */
  takeSettings(sent: unknown): void {
    if (!isObject(sent)) return;
    if (isObject(sent.govreport)) this.#use(sent.govreport);
    else if ('enable' in sent || 'language' in sent) this.#use(sent);
  }

  /** What is not stated, or is none of the choices, is as it is by default. */
  #use(stated: unknown): void {
    const { enable, language } = isObject(stated) ? stated : {};
    this.settings = {
      enable: typeof enable === 'boolean' ? enable : defaults.enable,
      language: languages.find((choice) => choice === language) ?? defaults.language,
    };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
