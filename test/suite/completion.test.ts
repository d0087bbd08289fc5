import * as vscode from 'vscode';
import { assert, assertEqual } from './assert.ts';
import { openText, soundReport } from './documents.ts';
import { serverToCatchUp } from './findings.ts';
import { until } from './until.ts';

/** What is offered where `place` begins, `typed` standing in its place. */
async function offeredFor(
  text: string,
  place: string,
  typed: string,
): Promise<readonly vscode.CompletionItem[]> {
  const start = text.indexOf(place);
  assert(start >= 0, `${place} is not in the text`);
  const document = await openText(text.replace(place, typed), 'govreport');
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(start + typed.length),
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

suite('completion', () => {
  test('a heading that is missing is offered by its initials', async () => {
    await serverToCatchUp();
    const items = await offeredFor(await soundReport(), '一、总体情况', 'ztqk');
    const heading = items.find((item) => labelOf(item) === '一、总体情况');
    assert(heading, `only ${items.map(labelOf).join()}`);
    assert(heading.filterText?.includes('ztqk'), 'the initials are not looked for');
  });

  test('nothing is offered in the middle of a sentence', async () => {
    const text = await soundReport();
    const sentence = /。([^。\n]{8,}?)，/.exec(text)?.[1];
    assert(sentence, 'no sentence in the report');
    const ours = (await offeredFor(text, sentence, `${sentence.slice(0, 4)}zt`)).filter(
      ({ filterText }) => filterText,
    );
    assertEqual(ours.map(labelOf), []);
  });
});

suite('semantic tokens', () => {
  test('labels and values of the tables have tokens', async () => {
    const document = await openText(await soundReport(), 'govreport');
    const tokens = await until('tokens', async () => {
      const answer = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return answer?.data.length ? answer : undefined;
    });
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    assertEqual(legend.tokenTypes, ['reportLabel', 'reportFigure']);
    assert(tokens.data.length / 5 > 200, `${tokens.data.length / 5} tokens`);
  });
});
