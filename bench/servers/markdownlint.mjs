// markdownlint behind a server, as editors use it: the whole document is checked after each edit and the problems are
// sent, without a delay.
import { lint } from 'markdownlint/sync';
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
}));
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  const problems = lint({ strings: { [uri]: document.getText() } })[uri];
  connection.sendDiagnostics({ uri, version, diagnostics: problems.map(toDiagnostic) });
});
documents.listen(connection);
connection.listen();

function toDiagnostic({ lineNumber, ruleNames, ruleDescription, errorRange }) {
  const [column, length] = errorRange ?? [1, 0];
  const line = lineNumber - 1;
  return {
    range: { start: { line, character: column - 1 }, end: { line, character: column - 1 + length } },
    message: ruleDescription,
    source: ruleNames[0],
  };
}
