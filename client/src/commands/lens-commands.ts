import { type CodeAction, commands, l10n, Range, Uri, window, workspace } from 'vscode';

/** A range as the protocol has it. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Shows a place of a document and selects it. */
export async function goToPlace(uri: unknown, place: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isRange(place)) return;
  const { start, end } = place;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection });
}

/**
 * Applies the safe fixes to a document, all in one edit. The edit is asked for and not left to the editor's own command for
 * fix-all, which gives up without a word when the problems of the document change while it waits for an answer.
 */
export async function fixAll(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const { document } = await window.showTextDocument(Uri.parse(uri));
  const { version } = document;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.govreport',
    1,
  );
  const edit = actions[0]?.edit;
  if (!edit) return;
  if (document.version !== version || !(await workspace.applyEdit(edit)))
    void window.showWarningMessage(l10n.t('The text has changed; nothing was written'));
}

function isRange(value: unknown): value is PlainRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
