import {
  CodeActionKind,
  type CodeAction,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DiagnosticRelatedInformation,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type InlayHint as LspInlayHint,
  type Location,
  InsertTextFormat,
  InsertTextMode,
  type SemanticTokens,
  type SymbolInformation,
  SymbolKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  type Completion,
  type Finding,
  type Fix,
  type InlayHint,
  type LinkTarget,
  type Locale,
  type Message,
  message,
  type MessageId,
  type Notation,
  notationOfName,
  type OutlineNode,
  openSnippet,
  plainSnippet,
  positionsOf,
  type RenameEdit,
  renderMessage,
  ruleCatalogue,
  type SemanticToken,
  type Severity,
  type SourceText,
  type TableRewrite,
  type TextEdit,
  tokenModifiers,
  tokenTypes,
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
        edits: toTextEdits(source, edits).map((edit, index) => ({
          ...edit,
          annotationId: edits[index]?.isSure ? SURE : TO_REVIEW,
        })),
      },
    ],
    changeAnnotations: {
      [SURE]: { label: label('rename.sure') },
      [TO_REVIEW]: { label: label('rename.review'), needsConfirmation: true },
    },
  };
}

/** Edits of one document, bound to its version where the client can check it. */
function toWorkspaceEdit(
  { canVersionEdits }: Client,
  { uri, version }: TextDocument,
  source: SourceText,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const textEdits = toTextEdits(source, edits);
  return canVersionEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** Edits in lines and characters, in their order. */
export function toTextEdits(source: SourceText, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ range, newText }) => ({ range: positionsOf(source, range), newText }));
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

/** A hint in the reader's language, with what puts the text right as it says. */
export function toInlayHint(source: SourceText, hint: InlayHint, locale: Locale): LspInlayHint {
  const { offset, side, label, tooltip, edits } = hint;
  return {
    position: source.positionAt(offset),
    label: typeof label === 'string' ? label : renderMessage(label, locale),
    ...(side === 'behind' ? { paddingLeft: true } : { paddingRight: true }),
    ...(tooltip ? { tooltip: renderMessage(tooltip, locale) } : {}),
    ...(edits.length > 0 ? { textEdits: toTextEdits(source, edits) } : {}),
  };
}

/** A place in the document, or in another one whose text is not at hand. */
export function toLocation(source: SourceText, uri: string, target: LinkTarget): Location {
  if ('range' in target) return { uri, range: positionsOf(source, target.range) };
  const { document, start, end } = target.elsewhere;
  return { uri: document, range: { start, end } };
}

/** Lines that fold together. */
export function toFoldingRange({ startLine, endLine }: { startLine: number; endLine: number }): FoldingRange {
  return { startLine, endLine, kind: FoldingRangeKind.Region };
}

/** None of them is a snippet to the editor: where those that it has itself are hidden, these stay. */
const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  report: CompletionItemKind.File,
  title: CompletionItemKind.File,
  heading: CompletionItemKind.Module,
  section: CompletionItemKind.Module,
  subheading: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  caption: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  label: CompletionItemKind.Field,
  phrase: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
  signature: CompletionItemKind.Constant,
};

/** What completions have to know of the client. */
interface Completer {
  readonly locale: Locale;
  readonly canFillIn: boolean;
  readonly canKeepBlanks: boolean;
  readonly canDetailLabels: boolean;
}

/** A completion in its place of the list, with tab stops for clients that know them. What it writes is shown beside it. */
export function toCompletionItem(
  { locale, canFillIn, canKeepBlanks, canDetailLabels }: Completer,
  source: SourceText,
  completion: Completion,
  place: number,
): CompletionItem {
  const { kind, label, body, range, filterText } = completion;
  const detail = renderMessage(message(`completion.${kind}`), locale);
  const plain = canFillIn ? plainSnippet(body) : openSnippet(body);
  return {
    label,
    kind: completionKinds[kind],
    ...(canDetailLabels ? { labelDetails: { description: detail } } : { detail }),
    ...(plain === label ? {} : { documentation: plain }),
    sortText: String(place).padStart(4, '0'),
    filterText,
    insertTextFormat: canFillIn ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // Blanks at the beginning of a line are cells.
    ...(canKeepBlanks ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range: positionsOf(source, range), newText: canFillIn ? body : plain },
  };
}

/** Tokens as the protocol counts them: each from the one before, its type and modifiers by their places in the legend. */
export function toSemanticTokens(source: SourceText, tokens: readonly SemanticToken[]): SemanticTokens {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { range, type, modifiers } of tokens) {
    const { line, character } = source.positionAt(range.start);
    const lines = line - last.line;
    data.push(
      lines,
      lines === 0 ? character - last.character : character,
      range.end - range.start,
      tokenTypes.indexOf(type),
      modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0),
    );
    last = { line, character };
  }
  return { data };
}
