import {
  CodeActionKind,
  type DiagnosticOptions,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { firstReportYear, tokenModifiers, tokenTypes } from '../core/index.ts';
import type { ServerFacts, ServerSettings } from './protocol.ts';
import { COMPLETION_TRIGGERS } from './handlers/completion.ts';
import { FIX_ALL_KIND } from './convert.ts';

/** What servers may register later, for some documents alone, where the client lets them. */
export type Registrable =
  | 'diagnostic'
  | 'documentSymbol'
  | 'foldingRange'
  | 'documentLink'
  | 'formatting'
  | 'rangeFormatting';

export const symbolOptions = { label: 'govreport' };

/**
 * What the server can do. Left out for clients that have it registered are diagnostics (`diagnostic-provider.ts`), what
 * comes and goes with the setting `enable` (`switched-providers.ts`), and formatting, which is registered for the
 * language of reports alone (`handlers/formatting.ts`).
 */
export function initializeResult(client: { canRegister(what: Registrable): boolean }): InitializeResult {
  return {
    serverInfo: { name: 'govreport' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...(client.canRegister('diagnostic') ? {} : { diagnosticProvider: diagnosticOptions('workspace') }),
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, CodeActionKind.RefactorRewrite],
      },
      workspaceSymbolProvider: true,
      ...(client.canRegister('documentSymbol') ? {} : { documentSymbolProvider: symbolOptions }),
      ...(client.canRegister('foldingRange') ? {} : { foldingRangeProvider: true }),
      hoverProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      ...(client.canRegister('documentLink') ? {} : { documentLinkProvider: {} }),
      selectionRangeProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
        range: true,
      },
      completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
      renameProvider: { prepareProvider: true },
      ...(client.canRegister('formatting') ? {} : { documentFormattingProvider: true }),
      ...(client.canRegister('rangeFormatting') ? {} : { documentRangeFormattingProvider: true }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      experimental: { firstReportYear } satisfies ServerFacts,
    },
  };
}

/** How diagnostics are to be asked for. A change of one report may change what is said of another. */
export function diagnosticOptions(scope: ServerSettings['scope']): DiagnosticOptions {
  return {
    identifier: 'govreport',
    interFileDependencies: true,
    workspaceDiagnostics: scope === 'workspace',
  };
}
