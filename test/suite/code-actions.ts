import * as vscode from 'vscode';
import { assert } from './assert.ts';

/** The actions of a kind offered for a range, with their edits. */
export async function actionsFor(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const resolveAtMost = 20;
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    resolveAtMost,
  );
}

/** Applies an action that is an edit, which every fix of ours has to be. */
export async function applyAction(action: vscode.CodeAction): Promise<void> {
  assert(action.edit, `“${action.title}” has no edit`);
  assert(await vscode.workspace.applyEdit(action.edit), `“${action.title}” was refused`);
}
