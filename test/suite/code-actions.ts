import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { until } from './until.ts';

/** The actions of a kind offered for a range, with their edits. */
export async function actionsFor(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const resolveAtMost = 20;
  return until('the code actions', async () => {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind.value,
        resolveAtMost,
      );
    } catch (error) {
      // The editor gives a request up while something registers: then it is asked for again.
      if (error instanceof Error && error.name === 'Canceled') return undefined;
      throw error;
    }
  });
}

/** Applies an action that is an edit, which every fix of ours has to be. */
export async function applyAction(action: vscode.CodeAction): Promise<void> {
  assert(action.edit, `“${action.title}” has no edit`);
  assert(await vscode.workspace.applyEdit(action.edit), `“${action.title}” was refused`);
}
