import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DiagnosticRelatedInformation,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SymbolInformation,
  SymbolKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  type Finding,
  type Fix,
  type Locale,
  type Message,
  message,
  type MessageId,
  type Notation,
  notationOfName,
  type OutlineNode,
  positionsOf,
  type RenameEdit,
  renderMessage,
  ruleCatalogue,
  type Severity,
  type SourceText,
  type TableRewrite,
  type TextEdit,
} from '../core/index.ts';
import { disableRuleCommand } from './protocol.ts';

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
  if (languageId === 'html' || languageId === 'markdown') return languageId;
  return notationOfName(uri);
}

/** What the conversions have to know of the client. */
interface Client {
  readonly locale: Locale;
  readonly canVersionEdits: boolean;
  readonly canRelate: boolean;
  hrefOf(rule: string): string | null;
}

/** A finding in the reader's language; its related places and the page of its rule only for clients that show them. */
export function toDiagnostic(client: Client, source: SourceText, finding: Finding, uri: string): Diagnostic {
  const { locale, canRelate } = client;
  const href = ruleCatalogue.some(({ id }) => id === finding.rule) ? client.hrefOf(finding.rule) : null;
  return {
    range: positionsOf(source, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(href === null ? {} : { codeDescription: { href } }),
    source: 'govreport',
    message: renderMessage(finding.message, locale),
    ...(canRelate ? { relatedInformation: toRelated(source, finding, uri, locale) } : {}),
  };
}

function toRelated(source: SourceText, { related }: Finding, uri: string, locale: Locale) {
  return related.map(
    (each): DiagnosticRelatedInformation => ({
      message: renderMessage(each.message, locale),
      location:
        'range' in each
          ? { uri, range: positionsOf(source, each.range) }
          : {
              uri: each.elsewhere.document,
              range: { start: each.elsewhere.start, end: each.elsewhere.end },
            },
    }),
  );
}

/** What a client hears of a text on which the engine broke down. */
export function toFailure(locale: Locale): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Warning,
    code: 'internal-error',
    source: 'govreport',
    message: renderMessage(message('internal-error.reading'), locale),
  };
}

/** A fix as an action that puts right the given findings. */
export function toQuickFix(
  client: Client,
  document: TextDocument,
  analysis: Analysis,
  fix: Fix,
  findings: readonly Finding[],
): CodeAction {
  return {
    title: renderMessage(fix.title, client.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => toDiagnostic(client, analysis.source, finding, document.uri)),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(client, document, analysis.source, fix.edits),
  };
}

/** An edit that silences a rule as an action; never the one an editor would take by itself. */
export function toSuppression(
  client: Client,
  document: TextDocument,
  { source }: Analysis,
  title: Message,
  edit: TextEdit,
  finding: Finding,
): CodeAction {
  return {
    title: renderMessage(title, client.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(client, source, finding, document.uri)],
    edit: toWorkspaceEdit(client, document, source, [edit]),
  };
}

/** Turning a rule off in the settings: they are the client's. */
export function toDisableRule(
  client: Client,
  document: TextDocument,
  { source }: Analysis,
  finding: Finding,
): CodeAction {
  const title = renderMessage(message('suppress.settings', { rule: finding.rule }), client.locale);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(client, source, finding, document.uri)],
    command: { title, command: disableRuleCommand, arguments: [finding.rule] },
  };
}

/** `source.fixAll.govreport`: editors run it on save if their user asks for it. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.govreport`;

/** The edits of fix-all as an action. */
export function toFixAll(
  client: Client,
  document: TextDocument,
  { source }: Analysis,
  edits: readonly TextEdit[],
): CodeAction {
  return {
    title: renderMessage(message('lsp.fix-all'), client.locale),
    kind: FIX_ALL_KIND,
    edit: toWorkspaceEdit(client, document, source, edits),
  };
}

/** A table in another notation as an action. */
export function toRewrite(
  client: Client,
  document: TextDocument,
  { source }: Analysis,
  { title, edit }: TableRewrite,
): CodeAction {
  return {
    title: renderMessage(title, client.locale),
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(client, document, source, [edit]),
  };
}

const SURE = 'sure';
const TO_REVIEW = 'review';

/**
 * A renaming. Edits that are not sure are shown to be confirmed where the client can do that, and left out where it
 * can't.
 */
export function toRename(
  client: Client & { readonly canAnnotateEdits: boolean },
  document: TextDocument,
  source: SourceText,
  edits: readonly RenameEdit[],
): WorkspaceEdit {
  const sure = edits.filter(({ isSure }) => isSure);
  if (!client.canAnnotateEdits || sure.length === edits.length)
    return toWorkspaceEdit(client, document, source, sure);
  const label = (id: MessageId): string => renderMessage(message(id), client.locale);
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map((edit) => ({
          ...toTextEdit(source, edit),
          annotationId: edit.isSure ? SURE : TO_REVIEW,
        })),
      },
    ],
    changeAnnotations: {
      [SURE]: { label: label('rename.sure') },
      [TO_REVIEW]: { label: label('rename.review'), needsConfirmation: true },
    },
  };
}

/** An edit in lines and characters. */
export function toTextEdit(source: SourceText, { range, newText }: TextEdit): LspTextEdit {
  return { range: positionsOf(source, range), newText };
}

/** Edits of one document, bound to its version where the client can check it. */
function toWorkspaceEdit(
  { canVersionEdits }: Client,
  { uri, version }: TextDocument,
  source: SourceText,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(source, edit));
  return canVersionEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** The tree as a list, for clients that know no trees. */
export function toSymbolInformation(
  source: SourceText,
  uri: string,
  node: OutlineNode,
  containerName?: string,
): SymbolInformation[] {
  const name = symbolName(node);
  const location = { uri, range: positionsOf(source, node.range) };
  const own = { name, kind: symbolKinds[node.kind], location, ...(containerName ? { containerName } : {}) };
  return [own, ...node.children.flatMap((child) => toSymbolInformation(source, uri, child, name))];
}

/** Clients refuse symbols without a name. */
function symbolName({ name }: OutlineNode): string {
  return name || '—';
}

/** A part of the report as a symbol, with the parts it holds. */
export function toDocumentSymbol(source: SourceText, node: OutlineNode): DocumentSymbol {
  return {
    name: symbolName(node),
    ...(node.detail ? { detail: node.detail } : {}),
    kind: symbolKinds[node.kind],
    range: positionsOf(source, node.range),
    selectionRange: positionsOf(source, node.selectionRange),
    children: node.children.map((child) => toDocumentSymbol(source, child)),
  };
}

/** Lines that fold together. */
export function toFoldingRange({ startLine, endLine }: { startLine: number; endLine: number }): FoldingRange {
  return { startLine, endLine, kind: FoldingRangeKind.Region };
}
