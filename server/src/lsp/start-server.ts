import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSymbolParams,
  type FoldingRangeParams,
  type SemanticTokensParams,
  SemanticTokensRefreshRequest,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { initializeResult } from './capabilities.ts';
import { CheckScheduler } from './check-scheduler.ts';
import { DiagnosticProvider } from './diagnostic-provider.ts';
import { PROJECT_FILE } from '../core/index.ts';
import {
  contentModified,
  guardLong,
  guardNewest,
  guardNewestOnly,
  guardWhenReady,
  refusing,
} from './guard.ts';
import { codeActions } from './handlers/code-actions.ts';
import { compareDocuments } from './handlers/compare.ts';
import { completion } from './handlers/completion.ts';
import { ConfigDiagnostics } from './handlers/config-diagnostics.ts';
import { overtaken, pullDiagnostics } from './handlers/diagnostics.ts';
import { documentSymbols } from './handlers/document-symbols.ts';
import { folding } from './handlers/folding-ranges.ts';
import { editCellsOf } from './handlers/edit-cells.ts';
import { findLastYear } from './handlers/last-year.ts';
import { findNextYear } from './handlers/next-year.ts';
import { createNextReport, createReport } from './handlers/new-report.ts';
import { registerFormatting } from './handlers/formatting.ts';
import { preview } from './handlers/preview.ts';
import { printPageOf } from './handlers/print-page.ts';
import { semanticTokensOf } from './handlers/semantic-tokens.ts';
import { listRules } from './handlers/rules.ts';
import { workspaceSymbols } from './handlers/workspace-symbols.ts';
import { yearsOf } from './handlers/years.ts';
import {
  compareRequest,
  type CompareResult,
  type DocumentParams,
  type EditCellsParams,
  editCellsRequest,
  lastYearRequest,
  type NewReportParams,
  newReportRequest,
  type NextReportParams,
  nextReportRequest,
  nextYearRequest,
  previewRequest,
  printPageRequest,
  recheckRequest,
  rulesRequest,
  yearsRequest,
} from './protocol.ts';
import { inBackground } from './in-background.ts';
import type { InputQueue } from './input-queue.ts';
import { serveEditing } from './editing.ts';
import { serveReadingHelp } from './reading-help.ts';
import { Session } from './session.ts';
import { SwitchedProviders } from './switched-providers.ts';
import type { LocalFiles } from './workspace/files.ts';
import { REPORT_ENDINGS, mayHoldReport } from '../files/report-files.ts';
import { pullWorkspaceDiagnostics } from './handlers/workspace-diagnostics.ts';

const NOTHING_FOUND: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** A baseline that settings name is watched if its name says what it is. */
const WATCHED = [`**/${PROJECT_FILE}`, '**/*baseline*.json', `**/*.{${REPORT_ENDINGS.join(',')}}`];

/**
 * Serves one client over the connection. The same for Node and for web workers.
 *
 * @param input sees every message of the connection.
 * @param local the files of the machine, for clients that don't read them themselves.
 */
export function startServer(connection: Connection, input: InputQueue, local?: LocalFiles): void {
  const documents = new TextDocuments(TextDocument);
  const session: Session = new Session(connection, documents, input, local, (uris) =>
    checks.scheduleAgain(uris),
  );
  const checks = new CheckScheduler(session);
  const configs = new ConfigDiagnostics(session);
  const providers = [new DiagnosticProvider(session), new SwitchedProviders(session)];
  const ready = (params: { readonly textDocument: DocumentParams }): Promise<void> =>
    session.prepared(params.textDocument.uri);

  connection.onInitialize((params) => {
    session.initialize(params);
    return initializeResult(session);
  });
  connection.onInitialized(() => {
    if (session.canHearOfConfiguration)
      inBackground(
        connection,
        'register',
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'govreport' }),
      );
    inBackground(connection, 'register', registerFormatting(session));
    if (session.canWatchFiles)
      inBackground(
        connection,
        'register',
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: WATCHED.map((globPattern) => ({ globPattern })),
        }),
      );
    if (session.canChangeFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        session.changeFolders(added, removed);
        inBackground(connection, 'reports', session.reports.rescan());
      });
    inBackground(connection, 'settings', applySettings(session, checks, configs, providers));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.takeSettings(settings);
    inBackground(connection, 'settings', applySettings(session, checks, configs, providers));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    const reports = uris.filter(mayHoldReport);
    if (reports.length > 0) inBackground(connection, 'reports', session.reports.filesChanged(reports));
    if (reports.length < uris.length)
      inBackground(connection, 'settings', reloadProjects(session, checks, configs));
  });

  connection.languages.diagnostics.on(
    guardNewestOnly(
      session,
      'diagnostics',
      NOTHING_FOUND,
      (params: DocumentDiagnosticParams) => pullDiagnostics(session, params),
      overtaken,
    ),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _, progress) =>
    refusing(connection, 'workspace diagnostics', () =>
      pullWorkspaceDiagnostics(session, params, token, progress),
    )(params),
  );
  connection.onCodeAction(
    guardWhenReady(connection, 'code actions', [], ready, (params) => codeActions(session, params)),
  );
  connection.onDocumentSymbol(
    guardNewest(session, 'document symbols', [], (params: DocumentSymbolParams) =>
      documentSymbols(session, params),
    ),
  );
  connection.onCompletion(
    guardWhenReady(connection, 'completion', null, ready, (params) => completion(session, params)),
  );
  const tokens = guardNewestOnly(
    session,
    'semantic tokens',
    { data: [] },
    (params: SemanticTokensParams) => semanticTokensOf(session, params),
    contentModified,
  );
  connection.languages.semanticTokens.on(tokens);
  connection.languages.semanticTokens.onRange(tokens);
  connection.onWorkspaceSymbol(
    guardLong(connection, 'workspace symbols', [], (params, token) =>
      workspaceSymbols(session, params, token),
    ),
  );
  connection.onFoldingRanges(
    guardNewest(session, 'folding ranges', [], (params: FoldingRangeParams) => folding(session, params)),
  );
  serveReadingHelp(connection, session, ready);
  serveEditing(connection, session, ready);
  connection.onRequest(
    newReportRequest,
    refusing(connection, 'new report', (params: NewReportParams) => createReport(session, params)),
  );
  connection.onRequest(
    nextReportRequest,
    refusing(connection, 'next report', (params: NextReportParams) => createNextReport(session, params)),
  );
  connection.onRequest(
    previewRequest,
    guardWhenReady(
      connection,
      'preview',
      null,
      ({ uri }) => session.prepared(uri),
      (params: DocumentParams) => preview(session, params),
    ),
  );
  connection.onRequest(
    editCellsRequest,
    refusing(connection, 'edit cells', (params: EditCellsParams) => editCellsOf(session, params)),
  );
  const afterReady =
    <P extends DocumentParams, R>(handle: (session: Session, params: P) => Promise<R>) =>
    async (params: P): Promise<R> => {
      await session.ready(params.uri);
      return handle(session, params);
    };
  connection.onRequest(lastYearRequest, guardLong(connection, 'last year', null, afterReady(findLastYear)));
  connection.onRequest(nextYearRequest, guardLong(connection, 'next year', null, afterReady(findNextYear)));
  connection.onRequest<CompareResult, void>(
    compareRequest,
    guardLong(connection, 'compare', null, afterReady(compareDocuments)),
  );
  connection.onRequest(yearsRequest, guardLong(connection, 'years', null, afterReady(yearsOf)));
  connection.onRequest(
    printPageRequest,
    refusing(connection, 'print', (params: DocumentParams) => printPageOf(session, params)),
  );

  connection.onRequest(
    rulesRequest,
    refusing(connection, 'rules', () => listRules(session)),
  );
  connection.onRequest(
    recheckRequest,
    refusing(connection, 'recheck', () => recheck(session, checks, configs)),
  );

  documents.onDidOpen(({ document }) => {
    // With a change of language a document is closed and opened, and its client asks at the same time.
    if (session.noteOpened(document.uri)) checks.scheduleAgain(new Set([document.uri]));
    inBackground(
      connection,
      'settings',
      session.ready(document.uri).then(() => configs.update()),
    );
  });
  documents.onDidChangeContent(({ document }) => checks.schedule(document));
  documents.onDidClose(({ document }) => {
    session.noteClosed(document.uri);
    checks.close(document);
    configs.update();
  });
  documents.listen(connection);
  connection.listen();
}

/** Settings are read again whenever the client says that they changed; then everything is checked again. */
async function applySettings(
  session: Session,
  checks: CheckScheduler,
  configs: ConfigDiagnostics,
  providers: readonly { update(): void }[],
): Promise<void> {
  await session.loadSettings();
  for (const provider of providers) provider.update();
  checkEverything(session, checks, configs);
}

/** The same after a change of files of settings. */
async function reloadProjects(
  session: Session,
  checks: CheckScheduler,
  configs: ConfigDiagnostics,
): Promise<void> {
  await session.projects.reload(session.documents.all().map(({ uri }) => uri));
  // Settings say whose reports are whose.
  await session.reports.describeAll();
  checkEverything(session, checks, configs);
}

/** Everything anew: whoever asks for it thinks that something was missed. */
async function recheck(session: Session, checks: CheckScheduler, configs: ConfigDiagnostics): Promise<void> {
  for (const { uri } of session.documents.all()) session.analyses.forget(uri);
  await reloadProjects(session, checks, configs);
  inBackground(session.connection, 'reports', session.reports.rescan());
}

function checkEverything(session: Session, checks: CheckScheduler, configs: ConfigDiagnostics): void {
  configs.update();
  checks.refresh();
  // The setting that turns everything off turns these off too.
  const { connection } = session;
  // Not by `semanticTokens.refresh()`: nobody would hear of a refusal, which would end the server.
  if (session.canRefreshSemanticTokens)
    inBackground(connection, 'refresh', connection.sendRequest(SemanticTokensRefreshRequest.type));
  for (const document of session.documents.all()) checks.schedule(document);
}
