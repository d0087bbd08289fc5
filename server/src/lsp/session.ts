import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyzeOptions, type Levels, type Locale, localeOf, readLevels } from '../core/index.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { toNotation } from './convert.ts';
import { ProjectFiles, type ReadFirst } from './project-files.ts';
import { type ClientFacts, readFirstRequest, type ReadFirstResult, type ServerSettings } from './protocol.ts';

const languages: readonly ServerSettings['language'][] = ['auto', 'zh-CN', 'en'];

interface UsedSettings extends ServerSettings {
  readonly rules: Levels;
}

const defaults: UsedSettings = { enable: true, language: 'auto', rules: {} };

/** What the handlers share: the documents, what is known of them, and what the client can do and wants. */
export class Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly projects: ProjectFiles;
  readonly analyses: AnalysisCache;
  settings: UsedSettings = defaults;
  /** How often other levels were asked for. */
  #levelsChanged = 0;
  #client: ClientFacts = {};
  #capabilities: ClientCapabilities = {};
  #editorLanguage: string | undefined;

  /** @param readLocal reads files for a client that does not; none where there is no file system. */
  constructor(connection: Connection, documents: TextDocuments<TextDocument>, readLocal?: ReadFirst) {
    this.connection = connection;
    this.documents = documents;
    this.projects = new ProjectFiles((uris) => this.#readFirst(uris, readLocal));
    this.analyses = new AnalysisCache({
      optionsFor: (document) => this.optionsFor(document),
      revisionOf: ({ uri }) => `${this.#levelsChanged}|${this.projects.revisionOf(uri)}`,
    });
  }

  initialize(params: InitializeParams): void {
    this.#capabilities = params.capabilities;
    this.#editorLanguage = params.locale;
    const options: unknown = params.initializationOptions;
    this.#client = isObject(options) ? (options as ClientFacts) : {};
    this.takeSettings(options);
  }

  /** Waits until it is known what an open document is checked by. */
  async ready(uri: string): Promise<void> {
    // A document that is closed and opened again, under another language for instance, is read for again.
    while (this.documents.get(uri) && !this.projects.isReady(uri)) await this.projects.load(uri);
  }

  /** How a document is written, and what it is to be checked by. */
  optionsFor(document: TextDocument): AnalyzeOptions {
    return {
      notation: toNotation(document),
      ...this.projects.optionsFor(document.uri, this.settings.rules),
    };
  }

  /** Whether the client turns rules off in its settings when asked to. */
  get canDisableRules(): boolean {
    return this.#client.disablesRules === true;
  }

  /** The page of a rule, for clients that open it from a diagnostic. */
  hrefOf(rule: string): string | null {
    const { ruleHref } = this.#client;
    const canOpen = this.#capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport === true;
    return canOpen && typeof ruleHref === 'string' ? ruleHref.replaceAll('{id}', rule) : null;
  }

  get canWatchFiles(): boolean {
    return this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
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
    else if ('enable' in sent || 'language' in sent || 'rules' in sent) this.#use(sent);
  }

  /** What is not stated, or is none of the choices, is as it is by default. */
  #use(stated: unknown): void {
    const { enable, language, rules } = isObject(stated) ? stated : {};
    const levels = readLevels(rules);
    if (JSON.stringify(levels) !== JSON.stringify(this.settings.rules)) this.#levelsChanged++;
    this.settings = {
      enable: typeof enable === 'boolean' ? enable : defaults.enable,
      language: languages.find((choice) => choice === language) ?? defaults.language,
      rules: levels,
    };
  }

  async #readFirst(uris: readonly string[], readLocal: ReadFirst | undefined): Promise<ReadFirstResult> {
    try {
      if (this.#client.readsFiles === true)
        return await this.connection.sendRequest<ReadFirstResult>(readFirstRequest, { uris });
      return (await readLocal?.(uris)) ?? null;
    } catch (error) {
      this.connection.console.error(`files: ${String(error)}`);
      return null;
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
