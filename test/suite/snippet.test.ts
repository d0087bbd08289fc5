import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { openText } from './documents.ts';
import { expectSoundReport } from './findings.ts';

interface Contribution {
  readonly language: string;
  readonly path: string;
}

type SnippetFile = Record<string, { readonly body: string | readonly string[] }>;

/** The bodies contributed for a language, read from the extension's own files. */
async function snippetBodies(language: string): Promise<string[]> {
  const extension = vscode.extensions.getExtension('govreport.govreport');
  assert(extension, 'the extension is not here');
  const contributions: Contribution[] = extension.packageJSON.contributes.snippets;
  const bodies: string[] = [];
  for (const { path } of contributions.filter((contribution) => contribution.language === language)) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
    const snippets: SnippetFile = JSON.parse(new TextDecoder().decode(bytes));
    for (const { body } of Object.values(snippets))
      bodies.push(typeof body === 'string' ? body : body.join('\n'));
  }
  return bodies;
}

suite('snippets', () => {
  for (const language of ['markdown', 'govreport']) {
    test(`the whole report for ${language} is a report without errors`, async () => {
      const whole = (await snippetBodies(language)).find(
        (body) => body.includes('一、总体情况') && body.includes('六、其他需要报告的事项'),
      );
      assert(whole, `no snippet for ${language} holds all six parts`);
      const document = await openText('', language);
      const editor = await vscode.window.showTextDocument(document);
      await editor.insertSnippet(new vscode.SnippetString(whole));

      await expectSoundReport(document);
    });
  }
});
