import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { actionsFor, applyAction } from './code-actions.ts';
import { openText, replaceText, soundReport } from './documents.ts';
import { findingOf } from './findings.ts';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('govreport');

suite('fix all', () => {
  test('puts right what is safe to put right, in one edit', async () => {
    const sound = await soundReport();
    // In the language of reports: another one would be changed to it under way, and the document opened anew.
    const document = await openText(sound, 'govreport');
    await replaceText(document, '一、总体情况', '[bookmark: _GoBack]一、总体情况');
    await replaceText(document, '公开申请情况', '公开申请的情况');
    await findingOf(document, 'extraction-artifact');
    await findingOf(document, 'section-heading-nonstandard');

    const everywhere = document.validateRange(new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0));
    const [action] = await actionsFor(document, everywhere, fixAll);
    assert(action, 'no source.fixAll.govreport');
    await applyAction(action);
    assert(document.getText() === sound, `the report was not restored:\n${document.getText().slice(0, 200)}`);
  });
});
