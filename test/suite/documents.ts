import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { until } from './until.ts';

/** The address of a file of the workspace the harness made. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file and shows it, as a person would: only then is it checked. */
export async function openFile(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  // Not as a preview, whose tab the next file would take.
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a text that is in no file, shows it, and may be changed without consequence. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The text of the sound report in `fixtures/`, for a test to spoil. */
export async function soundReport(): Promise<string> {
  return new TextDecoder().decode(
    await vscode.workspace.fs.readFile(workspaceFile('fixtures/report-2023.txt')),
  );
}

/** Replaces the first occurrence of a text, as an edit that can be undone. */
export async function replaceText(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert(start >= 0, `${JSON.stringify(from)} is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

/** Every symbol of the document, parents before children, once there are any. */
export async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const flatten = (symbols: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
  return until('document symbols', async () => {
    const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return roots?.length ? flatten(roots) : undefined;
  });
}
