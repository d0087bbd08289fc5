import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  InsertTextMode,
  type TextDocuments,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyzeOptions, type Levels, type Locale, localeOf, readLevels } from '../core/index.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { toNotation } from './convert.ts';
import type { Registrable } from './capabilities.ts';
import type { InputQueue } from './input-queue.ts';
import { ProjectFiles } from './project-files.ts';
import { type ClientFacts, readFirstRequest, type ReadFirstResult, type ServerSettings } from './protocol.ts';
import type { LocalFiles, ReportFiles } from './workspace/files.ts';
import { clientFiles } from './workspace/client-files.ts';
import { ScanProgress } from './workspace/scan-progress.ts';
import { WorkspaceReports } from './workspace/workspace-reports.ts';

const scopes: readonly ServerSettings['scope'][] = ['openFiles', 'workspace'];
const languages: readonly ServerSettings['language'][] = ['auto', 'zh-CN', 'en'];

interface UsedSettings extends ServerSettings {
  readonly rules: Levels;
}

const alignments: readonly ServerSettings['format']['alignTables'][] = ['none', 'numbers', 'all'];
const widths: readonly ServerSettings['format']['ambiguousWidth'][] = ['wide', 'narrow'];

const defaults: UsedSettings = {
  enable: true,
  language: 'auto',
  rules: {},
  scope: 'openFiles',
  format: { alignTables: 'none', ambiguousWidth: 'wide' },
  inlayHints: { totals: true, columnNames: false },
  codeLens: true,
};

/** Documents whose end somebody may still have to be told of. */
const MOST_CLOSED = 1000;

/** What the handlers share: the documents, what is known of them, and what the client can do and wants. */
export class Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly input: InputQueue;
  readonly projects: ProjectFiles;
  readonly analyses: AnalysisCache;
  readonly reports: WorkspaceReports;
  settings: UsedSettings = defaults;
  /** How often other levels were asked for. */
  #levelsChanged = 0;
  /** The first answer of the client to what it is set to: until then the defaults are nobody's choice. */
  #firstSettings: Promise<void> | undefined;
  #client: ClientFacts = {};
  #capabilities: ClientCapabilities = {};
  #editorLanguage: string | undefined;
  /** Names of results begin with it: those of a server that ran before mean nothing to this one. */
  readonly life = Math.random().toString(36).slice(2, 8);
  /** What clients were told of open documents, for those that want to hear only what is new. */
  readonly toldStatus = new Map<string, string>();
  /**
   * Documents that were open: a client may wait for somebody to say that they have no problems any more. True for those
   * whose problems were asked for since: opened again they may be taken to have none.
   */
  readonly closed = new Map<string, boolean>();
  /** The folders of the workspace. */
  folders: readonly string[] = [];

  /**
   * @param local reads files for a client that does not; none where there is no file system.
   * @param onAffected hears of documents whose neighbours are others now.
   */
  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    input: InputQueue,
    local: LocalFiles | undefined,
    onAffected: (uris: ReadonlySet<string>) => void,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.input = input;
    this.projects = new ProjectFiles((uris) => this.#readFirst(uris, local));
    this.analyses = new AnalysisCache({
      notationOf: toNotation,
      optionsFor: (document) => this.optionsFor(document.uri),
      revisionOf: ({ uri }) => this.revisionOf(uri),
      onRead: ({ uri }, reading) => this.reports.documentRead(uri, reading),
    });
    this.reports = new WorkspaceReports({
      files: this.#reportFiles(local),
      folders: () => this.folders,
      isOpen: (uri) => documents.get(uri) !== undefined,
      opened: () => documents.keys(),
      readOpen: (uri) => {
        const document = documents.get(uri);
        if (document) this.analyses.readingOf(document);
      },
      describe: (digest) =>
        this.projects.isReady(digest.document)
          ? this.projects.describe(digest)
          : this.projects.load(digest.document).then(() => this.projects.describe(digest)),
      describeOpen: (digest) => this.projects.describe(digest),
      startProgress: () => new ScanProgress(connection, this.locale, this.#canShowProgress),
      onFault: (error) => connection.console.error(`reports: ${String(error)}`),
      onAffected,
    });
  }

  initialize(params: InitializeParams): void {
    // Some clients say nothing of themselves.
    this.#capabilities = params.capabilities ?? {};
    this.#editorLanguage = params.locale;
    const { workspaceFolders, rootUri } = params;
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const options: unknown = params.initializationOptions;
    this.#client = isObject(options) ? (options as ClientFacts) : {};
    this.takeSettings(options);
  }

  /** Waits until it is known what an open document is checked by: the settings of the editor and those of its folder. */
  async ready(uri: string): Promise<void> {
    await this.#firstSettings;
    // A document that is closed and opened again, under another language for instance, is read for again.
    while (this.documents.get(uri) && !this.projects.isReady(uri)) {
      await this.projects.load(uri);
      this.reports.describeOpen(uri);
    }
  }

  /**
   * The same, and waits until the reports that it is held against are at hand: those on disk are read when they are
   * needed. The document is read for that. Mostly there is nothing to wait for.
   */
  async prepared(uri: string): Promise<void> {
    await this.ready(uri);
    const document = this.documents.get(uri);
    if (!document || !this.settings.enable) return;
    try {
      this.analyses.readingOf(document);
    } catch {
      // Whoever asks about it hears of that.
      return;
    }
    const fetching = this.reports.fetchAround(uri);
    if (fetching) await fetching;
  }

  /** A document was closed. Of many the last are kept: a client asks every other second. */
  noteClosed(uri: string): void {
    this.closed.delete(uri);
    this.closed.set(uri, false);
    const [first] = this.closed.keys();
    if (this.closed.size > MOST_CLOSED && first !== undefined) this.closed.delete(first);
  }

  /** Somebody asked for the problems of a document that is not open. */
  noteAskedClosed(uri: string): void {
    if (this.closed.has(uri)) this.closed.set(uri, true);
  }

  /** @returns whether somebody may take a document that is open again to have no problems. */
  noteOpened(uri: string): boolean {
    const wasAsked = this.closed.get(uri) === true;
    this.closed.delete(uri);
    return wasAsked;
  }

  /** What a document is to be checked by. */
  optionsFor(uri: string): Omit<AnalyzeOptions, 'notation'> {
    return {
      ...this.projects.optionsFor(uri, this.settings.rules),
      neighbours: this.reports.neighboursOf(uri),
    };
  }

  /** A name for what a document is checked by that is another one whenever that changes. */
  revisionOf(uri: string): string {
    return [this.#levelsChanged, this.projects.revisionOf(uri), this.reports.revisionOf(uri)].join('|');
  }

  /** The same for a file that is not open: what it is checked beside is fetched when it is checked. */
  revisionOfFile(uri: string): string {
    return [this.#levelsChanged, this.projects.revisionOf(uri), this.reports.nameOfNeighbours(uri)].join('|');
  }

  /** Folders have come or gone. */
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  }

  get canChangeFolders(): boolean {
    return this.#capabilities.workspace?.workspaceFolders === true;
  }

  get #canShowProgress(): boolean {
    return this.#capabilities.window?.workDoneProgress === true;
  }

  get followsStatus(): boolean {
    return this.#client.followsStatus === true;
  }

  /** Whether the client turns rules off in its settings when asked to. */
  get canDisableRules(): boolean {
    return this.#client.disablesRules === true;
  }

  /** Whether the client has a command that a line above a table may lead to. */
  hasLensCommand(command: string): boolean {
    const { lensCommands } = this.#client;
    return Array.isArray(lensCommands) && lensCommands.includes(command);
  }

  /** Whether the client has said which commands lines above a table may lead to, and so knows those that lead nowhere. */
  get knowsLensCommands(): boolean {
    return Array.isArray(this.#client.lensCommands);
  }

  /** Whether hovers are drawn as Markdown; a client that says nothing shows text. */
  get canDrawMarkdown(): boolean {
    const formats = this.#capabilities.textDocument?.hover?.contentFormat ?? [];
    // The first one is what the client likes best.
    return formats[0] === 'markdown' || (formats.includes('markdown') && !formats.includes('plaintext'));
  }

  /** Whether the client is told which figure a definition is of, and not only where it is. */
  get canLinkDefinitions(): boolean {
    return this.#capabilities.textDocument?.definition?.linkSupport === true;
  }

  get canRefreshInlayHints(): boolean {
    return this.#capabilities.workspace?.inlayHint?.refreshSupport === true;
  }

  get canRefreshCodeLenses(): boolean {
    return this.#capabilities.workspace?.codeLens?.refreshSupport === true;
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

  /** Whether the client lets the server register something later, for some documents alone. */
  canRegister(what: Registrable): boolean {
    return this.#capabilities.textDocument?.[what]?.dynamicRegistration === true;
  }

  get canRefreshDiagnostics(): boolean {
    return this.#capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  get canRefreshSemanticTokens(): boolean {
    return this.#capabilities.workspace?.semanticTokens?.refreshSupport === true;
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

  /** Whether completions may have tab stops. */
  get canFillIn(): boolean {
    return this.#completionItem?.snippetSupport === true;
  }

  get canKeepBlanks(): boolean {
    return this.#completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true;
  }

  get canDetailLabels(): boolean {
    return this.#completionItem?.labelDetailsSupport === true;
  }

  get #completionItem() {
    return this.#capabilities.textDocument?.completion?.completionItem;
  }

  /** Whether the client itself offers the snippets of the whole report and its tables in documents of a language. */
  hasSnippetsFor(language: string): boolean {
    return this.#client.snippetLanguages?.includes(language) === true;
  }

  get canVersionEdits(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Whether the client shows edits that are to be confirmed before it makes them. */
  get canAnnotateEdits(): boolean {
    const edits = this.#capabilities.workspace?.workspaceEdit;
    return edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined;
  }

  /** Asks the client for the settings, where it can be asked. A refusal is logged: things are as they were then. */
  loadSettings(): Promise<void> {
    const loading = this.#loadSettings();
    this.#firstSettings ??= loading;
    return loading;
  }

  async #loadSettings(): Promise<void> {
    if (!this.canConfigure) return;
    try {
      this.#use(await this.connection.workspace.getConfiguration('govreport'));
    } catch (error) {
      this.connection.console.error(`settings: ${String(error)}`);
    }
  }

  /** Settings that a client sends of its own accord: under `govreport`, or as they are. */
  takeSettings(sent: unknown): void {
    if (!isObject(sent)) return;
    if (isObject(sent.govreport)) this.#use(sent.govreport);
    else if (Object.keys(defaults).some((name) => name in sent)) this.#use(sent);
  }

  /** What is not stated, or is none of the choices, is as it is by default. */
  #use(stated: unknown): void {
    const { enable, language, rules, scope, inlayHints, codeLens, format } = isObject(stated) ? stated : {};
    const hints = isObject(inlayHints) ? inlayHints : {};
    const { alignTables, ambiguousWidth } = isObject(format) ? format : {};
    const levels = readLevels(rules);
    if (JSON.stringify(levels) !== JSON.stringify(this.settings.rules)) this.#levelsChanged++;
    this.settings = {
      enable: booleanOr(enable, defaults.enable),
      language: languages.find((choice) => choice === language) ?? defaults.language,
      rules: levels,
      scope: scopes.find((choice) => choice === scope) ?? defaults.scope,
      format: {
        alignTables: alignments.find((choice) => choice === alignTables) ?? defaults.format.alignTables,
        ambiguousWidth: widths.find((choice) => choice === ambiguousWidth) ?? defaults.format.ambiguousWidth,
      },
      inlayHints: {
        totals: booleanOr(hints.totals, defaults.inlayHints.totals),
        columnNames: booleanOr(hints.columnNames, defaults.inlayHints.columnNames),
      },
      codeLens: booleanOr(codeLens, defaults.codeLens),
    };
  }

  /** Local files are read here, by whoever they were found; all others by the client. */
  #reportFiles(local: LocalFiles | undefined): ReportFiles {
    const client = clientFiles(this.connection);
    const asks = (): boolean => this.#client.findsReports === true;
    return {
      list: async () => (asks() ? client.list() : ((await local?.list(this.folders)) ?? null)),
      read: async (uris) => {
        if (local && uris.every((uri) => uri.startsWith('file:'))) return local.readReports(uris);
        return asks() ? client.read(uris) : null;
      },
    };
  }

  async #readFirst(uris: readonly string[], local: LocalFiles | undefined): Promise<ReadFirstResult> {
    try {
      if (this.#client.readsFiles === true)
        return await this.connection.sendRequest<ReadFirstResult>(readFirstRequest, { uris });
      return (await local?.readFirst(uris)) ?? null;
    } catch (error) {
      this.connection.console.error(`files: ${String(error)}`);
      return null;
    }
  }
}

function booleanOr(stated: unknown, otherwise: boolean): boolean {
  return typeof stated === 'boolean' ? stated : otherwise;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
