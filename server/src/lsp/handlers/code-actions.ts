import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, message, type Range, renderMessage, safeEdits } from '../../core/index.ts';
import { toDiagnostic, toQuickFix, toWorkspaceEdit } from '../convert.ts';
import type { Session } from '../session.ts';

/** `source.fixAll.govreport`: editors run it on save if their user asks for it. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.govreport`;

/** Quick fixes of the findings that the selection touches, the preferred ones first, and fix-all as an edit. */
export function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): CodeAction[] {
  const document = session.documents.get(textDocument.uri);
  if (!document || !session.settings.enable) return [];
  const analysis = session.analyses.of(document);
  const { source } = analysis;
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const selected = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(session, document, analysis, selected) : []),
    // Unasked it would show at every light bulb.
    ...(context.only !== undefined && wants(FIX_ALL_KIND) ? fixAllAction(session, document, analysis) : []),
  ];
}

function quickFixes(
  session: Session,
  document: TextDocument,
  analysis: Analysis,
  selected: Range,
): CodeAction[] {
  const { source } = analysis;
  const touched = analysis.findings.filter(
    ({ range }) => range.start <= selected.end && selected.start <= range.end,
  );
  const actions = touched.flatMap((finding) =>
    finding.fixes.map((fix) => {
      const diagnostic = toDiagnostic(analysis, finding, document.uri, session.locale);
      const edit = toWorkspaceEdit(source, document, fix.edits, session.canVersionEdits);
      return toQuickFix(fix, diagnostic, edit, session.locale);
    }),
  );
  return [
    ...actions.filter((action) => action.isPreferred),
    ...actions.filter((action) => !action.isPreferred),
  ];
}

function fixAllAction(session: Session, document: TextDocument, analysis: Analysis): CodeAction[] {
  const edits = safeEdits(analysis);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(analysis.source, document, edits, session.canVersionEdits);
  return [{ title: renderMessage(message('lsp.fix-all'), session.locale), kind: FIX_ALL_KIND, edit }];
}
