import * as vscode from 'vscode';
import type { Api } from '../../client/src/activate.ts';
import { assert, assertEqual } from './assert.ts';
import { openFile, openText, replaceText, soundReport, symbolsOf, workspaceFile } from './documents.ts';
import { serverToCatchUp } from './findings.ts';
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

  test('in front of the walkthrough it is that of a report that is open', async () => {
    const extension = vscode.extensions.getExtension<Api>('govreport.govreport');
    const api = await extension?.activate();
    assert(api, 'the extension has no API');
    const document = await openText(await soundReport(), 'govreport');
    await until('it to be known for a report', async () => (await symbolsOf(document)).length > 0);
    await serverToCatchUp();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'govreport.govreport#start');
    await until('the walkthrough in front', () => vscode.window.activeTextEditor === undefined);
    const drawn: string[] = [];
    const listening = api.onDidRenderPreview(({ uri }) => drawn.push(uri));
    await vscode.commands.executeCommand('govreport.openPreview');
    await until('a preview', () => drawn.length > 0);
    listening.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('follows its document when the folder of it is renamed', async () => {
    const extension = vscode.extensions.getExtension<Api>('govreport.govreport');
    const api = await extension?.activate();
    assert(api, 'the extension has no API');
    const drawn: string[] = [];
    const listening = api.onDidRenderPreview(({ uri }) => drawn.push(uri));
    const [before, after] = [workspaceFile('drafts/report.md'), workspaceFile('final/report.md')];
    await vscode.workspace.fs.writeFile(before, new TextEncoder().encode(await soundReport()));
    await openFile('drafts/report.md');
    await vscode.commands.executeCommand('govreport.openPreview', before);
    await until('a preview', () => drawn.includes(before.toString()));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceFile('drafts'), workspaceFile('final'));
    await vscode.workspace.applyEdit(edit);
    await until('that of the new name', () => drawn.includes(after.toString()));
    listening.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
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
