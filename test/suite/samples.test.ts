import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { openFile, symbolsOf, workspaceFile } from './documents.ts';
import { findingsOf, ruleOf } from './findings.ts';
import { until } from './until.ts';

async function sampleNames(extension: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(workspaceFile('samples'));
  const names = entries.map(([name]) => name).filter((name) => name.endsWith(extension));
  return names.filter((name) => !name.startsWith('README')).sort();
}

suite('samples', () => {
  test('each is read as a report', async () => {
    const names = [...(await sampleNames('.txt')), ...(await sampleNames('.md'))];
    assert(names.length > 0, 'no sample is there');
    for (const name of names) {
      const document = await openFile(`samples/${name}`);
      // VS Code gives the headings of Markdown by itself; tables and rows only the server does.
      await until(`表三 of ${name}`, async () =>
        (await symbolsOf(document)).some((symbol) => symbol.name === '表三' && symbol.children.length > 20),
      );
    }
  });

  test('the one shown to a newcomer has something to show', async () => {
    const [name] = await sampleNames('.txt');
    assert(name, 'no plain-text sample is there');
    const document = await openFile(`samples/${name}`);
    await until(`findings of ${name}`, () => findingsOf(document).length > 0);
    const rules = findingsOf(document).map(ruleOf);
    assert(
      rules.every((rule) => /^[a-z][a-z-]*$/.test(rule)),
      `not rule ids: ${rules.join(', ')}`,
    );
  });
});
