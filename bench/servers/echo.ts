// The floor of every server on these libraries: keeps its documents by the edits that it is sent, and answers at once that
// there is nothing to say. `--push`: sends diagnostics of its own accord instead of answering who asks.
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const pushes = process.argv.includes('--push');
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pushes ? {} : { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
  },
}));
if (pushes)
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    connection.sendDiagnostics({ uri, version, diagnostics: [] });
  });
else connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.listen(connection);
connection.listen();
