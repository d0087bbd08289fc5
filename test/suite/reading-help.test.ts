import * as vscode from 'vscode';
import { assert, assertEqual } from './assert.ts';
import { openText, soundReport } from './documents.ts';
import { findingOf } from './findings.ts';
import { until } from './until.ts';

/** Their own: another one would be changed to it while a test is under way, and the document opened anew. */
const LANGUAGE = 'govreport';
const ROW = '\t一、本年新收政府信息公开申请数量\n';

/** The sound report with a total of 15 that should be 14, in a document of its own. */
async function openBroken(): Promise<vscode.TextDocument> {
  const broken = (await soundReport()).replace('\t14\n', '\t15\n');
  const document = await openText(broken, LANGUAGE);
  await findingOf(document, 'likely-wrong-cell');
  return document;
}

/** The position of the cell so many lines below the label of the first row. */
function cellOf(document: vscode.TextDocument, lines: number): vscode.Position {
  const { line } = document.positionAt(document.getText().indexOf(ROW));
  return new vscode.Position(line + lines, 1);
}

const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);

suite('reading help', () => {
  const settings = () => vscode.workspace.getConfiguration('govreport');

  teardown(async () => {
    await settings().update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('inlayHints.columnNames', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('a hover tells what a figure stands in', async () => {
    const document = await openBroken();
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, cellOf(document, 7));
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert(
      texts.some((text) => text.includes('✗ 总计 15≠自然人 12＋商业企业 1')),
      texts.join('\n---\n'),
    );
  });

  test('a hint shows the right figure, and columns where the settings ask for it', async () => {
    const document = await openBroken();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () => ask<vscode.InlayHint[]>('executeInlayHintProvider', document.uri, whole);
    const [hint, ...others] = await hints();
    assertEqual(others.length, 0);
    assertEqual(String(hint?.label), '应为 14');
    assertEqual(hint?.position.line, cellOf(document, 7).line);
    assertEqual(
      hint?.textEdits?.map(({ newText }) => newText),
      ['14'],
    );
    await settings().update('inlayHints.columnNames', true, vscode.ConfigurationTarget.Workspace);
    await until('the names of the columns', async () => (await hints()).length > 100);
  });

  test('above each table stands how it comes out; a click leads to what fails', async () => {
    const document = await openBroken();
    const lenses = () => ask<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 100);
    const found = await lenses();
    const titles = found.map(({ command }) => command?.title ?? '');
    assert(titles.filter((title) => title === '打开表格预览').length === 3, titles.join('\n'));
    const failing = found.find(({ command }) => command?.title.includes('不成立'))?.command;
    assert(failing, titles.join('\n'));
    await vscode.commands.executeCommand(failing.command, ...(failing.arguments ?? []));
    await until('the failing total to be selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && document.getText(editor.selection) === '15';
    });
    await settings().update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    await until('them to go', async () => (await lenses()).length === 0);
  });

  test('fix-all from above the first table', async () => {
    const blank = (await soundReport()).replace('\t14\n', '\t\n');
    const document = await openText(blank, LANGUAGE);
    await findingOf(document, 'applications-total-blank');
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 100);
    const fixAll = lenses.find(({ command }) => command?.command === 'govreport.fixAll')?.command;
    assert(fixAll, lenses.map(({ command }) => command?.title).join('\n'));
    await vscode.commands.executeCommand(fixAll.command, ...(fixAll.arguments ?? []));
    await until('the total to be filled in', () => document.lineAt(cellOf(document, 7).line).text === '\t14');
  });

  test('from a total to its parts and back, and to the prose', async () => {
    const document = await openText(await soundReport(), LANGUAGE);
    const total = cellOf(document, 7);
    const definitions = await until('definitions', async () => {
      const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'executeDefinitionProvider',
        document.uri,
        total,
      );
      return found.length > 0 ? found : undefined;
    });
    const lines = definitions.map((found) =>
      'targetRange' in found ? found.targetRange.start.line : found.range.start.line,
    );
    assertEqual(
      lines,
      [1, 2, 3, 4, 5, 6].map((step) => cellOf(document, step).line),
    );
    const references = (position: vscode.Position) =>
      ask<vscode.Location[]>('executeReferenceProvider', document.uri, position);
    const back = (await references(cellOf(document, 1))).map(({ range }) => range.start.line);
    assert(back.includes(total.line), back.join());
    const inProse = document.positionAt(document.getText().indexOf('申请14件')).line;
    const ofTotal = (await references(total)).map(({ range }) => range.start.line);
    assert(ofTotal.includes(inProse), ofTotal.join());

    const highlights = await ask<vscode.DocumentHighlight[]>(
      'executeDocumentHighlights',
      document.uri,
      cellOf(document, 1),
    );
    const written = highlights.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write);
    assert(
      written.some(({ range }) => range.start.line === total.line),
      JSON.stringify(highlights),
    );
  });

  test('a selection grows from the digits to the row', async () => {
    const document = await openText(await soundReport(), LANGUAGE);
    const position = cellOf(document, 1);
    const range = await until('selection ranges', async () => {
      const [found] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', document.uri, [
        position,
      ]);
      return found;
    });
    const texts: string[] = [];
    for (let each: vscode.SelectionRange | undefined = range; each; each = each.parent)
      texts.push(document.getText(each.range));
    assert(texts.includes('12'), texts.join('\n---\n'));
    assert(
      texts.some((text) => text.startsWith('\t一、本年新收') && text.trimEnd().endsWith('14')),
      texts.slice(0, 4).join('\n---\n'),
    );
  });
});
