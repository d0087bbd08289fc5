import {
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { initializeResult } from './capabilities.ts';
import { CheckScheduler } from './check-scheduler.ts';
import { guard } from './guard.ts';
import { codeActions } from './handlers/code-actions.ts';
import { pullDiagnostics } from './handlers/diagnostics.ts';
import { documentSymbols } from './handlers/document-symbols.ts';
import { folding } from './handlers/folding-ranges.ts';
import { editCellsOf } from './handlers/edit-cells.ts';
import { findLastYear } from './handlers/last-year.ts';
import { createReport } from './handlers/new-report.ts';
import { preview } from './handlers/preview.ts';
import { printPageOf } from './handlers/print-page.ts';
import {
  type DocumentParams,
  type EditCellsParams,
  editCellsRequest,
  type LastYearParams,
  lastYearRequest,
  type NewReportParams,
  newReportRequest,
  previewRequest,
  printPageRequest,
} from './protocol.ts';
import { inBackground } from './in-background.ts';
import { Session } from './session.ts';

const NOTHING_FOUND: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Serves one client over the connection. The same for Node and for web workers. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents);
  const checks = new CheckScheduler(session);

  connection.onInitialize((params) => {
    session.initialize(params);
    return initializeResult;
  });
  connection.onInitialized(() => {
    if (session.canHearOfConfiguration)
      inBackground(
        connection,
        'register',
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'govreport' }),
      );
    inBackground(connection, 'settings', applySettings(session, checks));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.takeSettings(settings);
    inBackground(connection, 'settings', applySettings(session, checks));
  });

  connection.languages.diagnostics.on(
    guard(connection, 'diagnostics', NOTHING_FOUND, (params) => pullDiagnostics(session, params)),
  );
  connection.onCodeAction(guard(connection, 'code actions', [], (params) => codeActions(session, params)));
  connection.onDocumentSymbol(
    guard(connection, 'document symbols', [], (params) => documentSymbols(session, params)),
  );
  connection.onFoldingRanges(guard(connection, 'folding ranges', [], (params) => folding(session, params)));
  connection.onRequest(newReportRequest, (params: NewReportParams) => createReport(session, params));
  connection.onRequest(
    previewRequest,
    guard(connection, 'preview', null, (params: DocumentParams) => preview(session, params)),
  );
  connection.onRequest(editCellsRequest, (params: EditCellsParams) => editCellsOf(session, params));
  connection.onRequest(
    lastYearRequest,
    guard(connection, 'last year', null, (params: LastYearParams) => findLastYear(session, params)),
  );
  connection.onRequest(printPageRequest, (params: DocumentParams) => printPageOf(session, params));

  documents.onDidChangeContent(({ document }) => checks.schedule(document));
  documents.onDidClose(({ document }) => checks.close(document));
  documents.listen(connection);
  connection.listen();
}

/** Settings are read again whenever the client says that they changed; then everything is checked again. */
async function applySettings(session: Session, checks: CheckScheduler): Promise<void> {
  try {
    await session.loadSettings();
  } catch (error) {
    session.connection.console.error(`settings: ${String(error)}`);
  }
  const { connection } = session;
  if (session.canRefreshDiagnostics)
    inBackground(connection, 'refresh', connection.languages.diagnostics.refresh());
  for (const document of session.documents.all()) checks.schedule(document);
}
