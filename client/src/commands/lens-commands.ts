import { commands, Range, Uri, window } from 'vscode';

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

/** Applies the safe fixes to a document; what an editor offers as fix-all works on the one in front. */
export async function fixAll(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  await window.showTextDocument(Uri.parse(uri));
  await commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.govreport',
    apply: 'first',
  });
}

function isRange(value: unknown): value is PlainRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
