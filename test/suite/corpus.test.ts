import * as vscode from 'vscode';
import { assertEqual } from './assert.ts';
import { openFile, workspaceFile } from './documents.ts';
import { errorsOf, findingOf } from './findings.ts';

const path = 'corpus/fuyuan-2020.txt';

suite('a real report', () => {
  test('of 抚远市 for 2020 has findings and no errors', async function () {
    const there = await vscode.workspace.fs.stat(workspaceFile(path)).then(
      () => true,
      () => false,
    );
    // The harness copies it from a folder that is not part of the project.
    if (!there) this.skip();
    const document = await openFile(path);
    await findingOf(document, 'extraction-artifact');
    assertEqual(errorsOf(document), []);
  });
});
