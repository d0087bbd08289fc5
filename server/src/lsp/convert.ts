import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range as LspRange,
  SymbolKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  type Finding,
  type Fix,
  type Locale,
  type Notation,
  type OutlineNode,
  type Range,
  renderMessage,
  type Severity,
  type SourceText,
  type TextEdit,
} from '../core/index.ts';

// The only place where the engine's types meet those of the protocol.

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const symbolKinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
};

/** How a document is written, as far as the editor knows. */
export function toNotation({ languageId, uri }: TextDocument): Notation {
  return notationOf(uri, languageId);
}

/** The same of a file that is not open: its name alone tells. */
export function notationOf(uri: string, languageId: string): Notation {
  if (languageId === 'html' || /\.html?$/i.test(uri)) return 'html';
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'text';
}

export function toLspRange(source: SourceText, range: Range): LspRange {
  return { start: source.positionAt(range.start), end: source.positionAt(range.end) };
}

export function toDiagnostic(
  { source }: Analysis,
  finding: Finding,
  uri: string,
  locale: Locale,
): Diagnostic {
  return {
    range: toLspRange(source, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'govreport',
    message: renderMessage(finding.message, locale),
    relatedInformation: finding.related.map(({ message, range }) => ({
      message: renderMessage(message, locale),
      location: { uri, range: toLspRange(source, range) },
    })),
  };
}

/** Edits of one document, bound to its version where the client can check it. */
export function toWorkspaceEdit(
  source: SourceText,
  document: TextDocument,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map(
    (edit): LspTextEdit => ({ range: toLspRange(source, edit.range), newText: edit.newText }),
  );
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

export function toQuickFix(
  fix: Fix,
  diagnostic: Diagnostic,
  edit: WorkspaceEdit,
  locale: Locale,
): CodeAction {
  return {
    title: renderMessage(fix.title, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit,
  };
}

export function toDocumentSymbol(source: SourceText, node: OutlineNode): DocumentSymbol {
  return {
    name: node.name || '—',
    ...(node.detail ? { detail: node.detail } : {}),
    kind: symbolKinds[node.kind],
    range: toLspRange(source, node.range),
    selectionRange: toLspRange(source, node.selectionRange),
    children: node.children.map((child) => toDocumentSymbol(source, child)),
  };
}

export function toFoldingRange({ startLine, endLine }: { startLine: number; endLine: number }): FoldingRange {
  return { startLine, endLine, kind: FoldingRangeKind.Region };
}
