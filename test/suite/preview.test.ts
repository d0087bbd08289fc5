import * as vscode from 'vscode';
import type { Api } from '../../client/src/activate.ts';
import { assert, assertEqual } from './assert.ts';
import { openText, replaceText, soundReport, workspaceFile } from './documents.ts';
import { until } from './until.ts';

suite('table preview', () => {
  test('draws the tables of a report and draws them again when the text has changed', async () => {
    const extension = vscode.extensions.getExtension<Api>('govreport.govreport');
    const api = await extension?.activate();
    assert(api, 'the extension has no API');
    const drawn: { uri: string; version: number; values: number }[] = [];
    const listening = api.onDidRenderPreview((preview) => drawn.push(preview));

    const document = await openText(await soundReport());
    await vscode.commands.executeCommand('govreport.openPreview', document.uri);
    const first = await until('a preview', () => drawn.find(({ uri }) => uri === document.uri.toString()));
    assertEqual(first.values, 200);

    await replaceText(document, '\t14\n', '\t15\n');
    await until('the changed text', () => drawn.find(({ version }) => version === document.version));
    listening.dispose();

    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
    await vscode.commands.executeCommand('govreport.openPreview', document.uri);
    assertEqual(panels().length, 1);
    await vscode.window.tabGroups.close(panels());
  });

  test('writes a page to print', async () => {
    const document = await openText(await soundReport());
    const target = workspaceFile('printed.html');
    // The server has to know the document first.
    await until('the page', () =>
      vscode.commands.executeCommand<vscode.Uri | undefined>('govreport.print', document.uri, target),
    );
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert(html.startsWith('<!DOCTYPE html>'), html.slice(0, 40));
    await vscode.workspace.fs.delete(target);
  });
});
