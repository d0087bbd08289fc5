import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { firstReportYear } from '../core/index.ts';
import type { ServerFacts } from './protocol.ts';
import { FIX_ALL_KIND } from './convert.ts';

/** What the server can do. */
export const initializeResult: InitializeResult = {
  serverInfo: { name: 'govreport' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: {
      identifier: 'govreport',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    documentSymbolProvider: { label: 'govreport' },
    foldingRangeProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    experimental: { firstReportYear } satisfies ServerFacts,
  },
};
