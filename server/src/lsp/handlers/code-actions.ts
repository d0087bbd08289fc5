import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  adjustableRules,
  type Analysis,
  type Finding,
  type Fix,
  fixAll,
  message,
  type Range,
  suppressHere,
  suppressInFile,
  tableRewrites,
} from '../../core/index.ts';
import {
  FIX_ALL_KIND,
  toDisableRule,
  toFixAll,
  toNotation,
  toQuickFix,
  toRewrite,
  toSuppression,
} from '../convert.ts';
import type { Session } from '../session.ts';

/** Findings with quick fixes in one list: more nobody reads. Who selects everything wants fix-all. */
const MOST_FINDINGS = 100;

/**
 * Quick fixes of the findings that the selection touches, the preferred ones first, other notations for the table that it
 * is in, and fix-all as an edit.
 */
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
    // At every move of the caret through a table it would light a bulb that says nothing.
    ...(wants(CodeActionKind.RefactorRewrite) && context.triggerKind !== CodeActionTriggerKind.Automatic
      ? tableRewrites(analysis.report, selected).map((rewrite) =>
          toRewrite(session, document, analysis, rewrite),
        )
      : []),
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
  const touched = analysis.findings
    .filter(({ range }) => range.start <= selected.end && selected.start <= range.end)
    .slice(0, MOST_FINDINGS);
  const actions = mergeFixes(touched).map(({ fix, findings }) =>
    toQuickFix(session, document, analysis, fix, findings),
  );
  return [
    ...actions.filter((action) => action.isPreferred),
    ...actions.filter((action) => !action.isPreferred),
    ...suppressions(session, document, analysis, touched),
  ];
}

/** For each finding what silences it: here, in the file, everywhere. Several of a rule share the last two. */
function suppressions(
  session: Session,
  document: TextDocument,
  analysis: Analysis,
  touched: readonly Finding[],
): CodeAction[] {
  const { report } = analysis;
  const seen = new Set<string>();
  const isNew = (...key: readonly unknown[]): boolean => {
    const name = JSON.stringify(key);
    return !seen.has(name) && seen.add(name) !== undefined;
  };
  return touched
    .filter(({ rule }) => canBeSilenced(rule))
    .flatMap((finding) => {
      const { rule } = finding;
      const actions: CodeAction[] = [];
      const here = suppressHere(report, finding);
      if (here && isNew(rule, here)) {
        const title = message('suppress.here', { rule });
        actions.push(toSuppression(session, document, analysis, title, here, finding));
      }
      if (isNew(rule)) {
        const title = message('suppress.file', { rule });
        const edit = suppressInFile(report, rule);
        actions.push(toSuppression(session, document, analysis, title, edit, finding));
        if (canDisable(session, document, rule))
          actions.push(toDisableRule(session, document, analysis, finding));
      }
      return actions;
    });
}

/** Where a file of settings names the rule, other settings would have no effect. */
function canDisable(session: Session, { uri }: TextDocument, rule: string): boolean {
  const meta = adjustableRules.find(({ id }) => id === rule);
  return session.canDisableRules && meta !== undefined && !session.projects.decides(uri, meta);
}

/** A fault of ours is no rule; a directive too many is taken away, not silenced by another. */
function canBeSilenced(rule: string): boolean {
  return rule !== 'suppression-unused' && adjustableRules.some(({ id }) => id === rule);
}

interface MergedFix {
  readonly fix: Fix;
  /** What it puts right. */
  readonly findings: Finding[];
}

/** One fix for all the findings that the same edits put right: a total that is wrong in its row and in its column. */
function mergeFixes(findings: readonly Finding[]): MergedFix[] {
  const merged = new Map<string, MergedFix>();
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      const edits = JSON.stringify(fix.edits);
      const known = merged.get(edits);
      if (known)
        merged.set(edits, {
          fix: known.fix.preferred ? known.fix : fix,
          findings: [...known.findings, finding],
        });
      else merged.set(edits, { fix, findings: [finding] });
    }
  }
  return [...merged.values()];
}

/** The edits of all rounds as edits of the text as it is: fixes uncover fixes, and an editor runs this once. */
function fixAllAction(session: Session, document: TextDocument, analysis: Analysis): CodeAction[] {
  const { edits } = fixAll(document.getText(), {
    notation: toNotation(document),
    ...session.optionsFor(document.uri),
  });
  return edits.length === 0 ? [] : [toFixAll(session, document, analysis, edits)];
}
