import * as vscode from 'vscode';
import { assert, assertEqual } from './assert.ts';
import { expectSoundReport } from './findings.ts';

suite('new report', () => {
  test('opens an untitled Markdown report without errors but its blanks', async () => {
    await vscode.commands.executeCommand('govreport.newReport', { organ: '清水县人民政府', year: 2025 });
    const document = vscode.window.activeTextEditor?.document;
    assert(document, 'no editor was opened');
    assertEqual([document.isUntitled, document.languageId], [true, 'markdown']);
    assert(document.getText().includes('清水县人民政府2025年政府信息公开工作年度报告'), 'not its title');

    await expectSoundReport(document);
  });
});
