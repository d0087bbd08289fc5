import type { SemanticTokens, SemanticTokensOptions } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { type Client, modern, startClient } from './client.ts';

const URI = 'untitled:report';
const text = buildReport(figuresOf('宿迁市 2024'), 'tab-rows').text;
const document = TextDocument.create(URI, '', 1, text);

let client: Client;

beforeAll(async () => {
  client = await startClient();
  client.open(URI, 'govreport', text);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const ask = (method: string, params: object = {}, uri = URI): Promise<SemanticTokens> =>
  client.connection.sendRequest(`textDocument/semanticTokens/${method}`, {
    textDocument: { uri },
    ...params,
  });

/** Tokens as `text type.modifier`, read as an editor reads them. */
function read({ data }: SemanticTokens): string[] {
  const { legend } = client.result.capabilities.semanticTokensProvider as SemanticTokensOptions;
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    const start = document.offsetAt({ line, character });
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push(`${text.slice(start, start + length)} ${[legend.tokenTypes[type], ...modifiers].join('.')}`);
  }
  return tokens;
}

test('tokens of the whole report and of what is on screen', async () => {
  const all = read(await ask('full'));
  expect(all.slice(0, 5)).toEqual([
    '规章 reportLabel',
    '2 reportFigure',
    '1 reportFigure',
    '12 reportFigure',
    '行政规范性文件 reportLabel',
  ]);
  const { line } = document.positionAt(text.indexOf('（七）总计'));
  const range = { start: { line, character: 0 }, end: { line, character: 400 } };
  expect(read(await ask('range', { range }))).toEqual(all.filter((token) => token.includes('total')));
});

test('the types and modifiers are those that the editor is told of', () => {
  const { legend } = client.result.capabilities.semanticTokensProvider as SemanticTokensOptions;
  const { semanticTokenTypes, semanticTokenModifiers } = packageJson.contributes;
  expect(legend.tokenTypes).toEqual(semanticTokenTypes.map(({ id }) => id));
  expect(legend.tokenModifiers).toEqual(semanticTokenModifiers.map(({ id }) => id));
});

test('none for other documents, none where everything is off', async () => {
  client.open('untitled:other', 'markdown', '| 项目 | 数量 |\n| --- | --- |\n| 行政许可 | 3 |\n');
  expect(await ask('full', {}, 'untitled:other')).toEqual({ data: [] });
  const off = await startClient(modern, 'zh-cn', { initializationOptions: { enable: false } });
  off.open(URI, 'govreport', text);
  expect(
    await off.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri: URI } }),
  ).toEqual({ data: [] });
  await off.stop();
});
