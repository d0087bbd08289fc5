import * as vscode from 'vscode';
import type { Api } from '../../client/src/activate.ts';
import { assert } from './assert.ts';
import { ours } from './report.ts';

// Comes first: what is active already is not activated again.
suite('activation', () => {
  test('is measured, and told', async () => {
    const extension = vscode.extensions.getExtension<Api>('govreport.govreport');
    assert(extension, 'the extension is not there');
    const wasActive = extension.isActive;
    const before = performance.now();
    const api = await extension.activate();
    const took = performance.now() - before;
    assert(api.onDidRenderPreview, 'the extension has no API');
    console.log(`${ours}activation: ${wasActive ? 'it was active already' : `${Math.round(took)} ms`}`);
    const commands = await vscode.commands.getCommands(true);
    assert(commands.includes('govreport.newReport'), 'its commands are not there');
  });
});
