import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type InitializeParams,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { MARK, readMarked } from '../support/marked.ts';
import { type Client, modern, startClient } from './client.ts';

const report = buildReport(figuresOf('宿迁市 2024'), 'tab-rows').text;
const marked = report.replace('二、主动公开政府信息情况', `zdgk${MARK}`);

/** The part is gone with its table: a table that is there is not written again. */
const gone = `${report.slice(0, report.indexOf('二、主动公开'))}${MARK}\n${report.slice(report.indexOf('三、收到和处理'))}`;

const fillsIn: InitializeParams['capabilities'] = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

let plain: Client;
let filling: Client;

beforeAll(async () => {
  [plain, filling] = await Promise.all([
    startClient(),
    startClient(fillsIn, 'en', { initializationOptions: { snippetLanguages: ['markdown'] } }),
  ]);
});
afterAll(async () => {
  expect(await plain.stop()).toBe(0);
  expect(await filling.stop()).toBe(0);
});

let opened = 0;

async function complete(
  client: Client,
  text: string,
  languageId = 'govreport',
  name = `report-${++opened}`,
): Promise<readonly CompletionItem[]> {
  const { text: content, offsets } = readMarked(text);
  const uri = `untitled:${name}`;
  client.open(uri, languageId, content);
  const position = TextDocument.create(uri, languageId, 1, content).positionAt(offsets[0] ?? 0);
  const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  return list?.items ?? [];
}

describe('completion', () => {
  test('is announced with what triggers it', () => {
    expect(plain.result.capabilities.completionProvider).toEqual({
      triggerCharacters: ['《', '（', '、', '|', '第'],
    });
  });

  test('writes a heading over what was typed', async () => {
    const items = await complete(plain, marked);
    const heading = items.find(({ label }) => label === '二、主动公开政府信息情况');
    expect(heading).toMatchObject({
      kind: CompletionItemKind.Module,
      detail: '部分标题',
      insertTextFormat: InsertTextFormat.PlainText,
    });
    expect(heading?.filterText?.split(' ')).toContain('zdgk');
    const { text } = readMarked(marked);
    const document = TextDocument.create('x:', '', 1, text);
    expect(TextDocument.applyEdits(document, [heading?.textEdit as TextEdit])).toBe(report);
  });

  test('comes in the order in which it is meant', async () => {
    const items = await complete(plain, marked);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    expect(sorted).toEqual(items);
  });

  test('has tab stops for a client that knows them, in its language', async () => {
    const items = await complete(filling, gone);
    const part = items.find(({ label }) => label === '二、主动公开政府信息情况＋表');
    expect(part).toMatchObject({
      labelDetails: { description: 'heading and content' },
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: 1,
    });
    expect(part?.textEdit).toMatchObject({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: tab stops
      newText: expect.stringContaining('规章\t${1:0}\t${2:0}\t${3:0}'),
    });
    expect(items.every(({ kind }) => kind !== CompletionItemKind.Snippet)).toBe(true);
  });

  test('leaves figures open for a client that can’t lead from one to the next', async () => {
    const items = await complete(plain, gone);
    const part = items.find(({ label }) => label === '二、主动公开政府信息情况＋表');
    expect(part?.textEdit).toMatchObject({ newText: expect.stringContaining('规章\t【待填】\t【待填】') });
  });

  test('begins a report on an empty page', async () => {
    const labels = (await complete(plain, MARK, 'markdown')).map(({ label }) => label);
    expect(labels).toEqual(['年度报告全文']);
  });

  test('leaves the whole report to a client that has its snippet', async () => {
    expect(await complete(filling, MARK, 'markdown')).toEqual([]);
    const named = await complete(filling, MARK, 'markdown', encodeURIComponent('云川市水利局2024年年报.md'));
    expect(named.map(({ label }) => label)).toEqual(['云川市水利局2024年政府信息公开工作年度报告']);
    expect((await complete(filling, `nianbao${MARK}`)).map(({ label }) => label)).toContain('年度报告全文');
  });

  test('is silent in prose and in other documents', async () => {
    expect(await complete(plain, report.replace('全年按时', `全年${MARK}按时`))).toEqual([]);
    expect(await complete(plain, `# 会议纪要\n\n${MARK}`, 'markdown')).toEqual([]);
    expect(await complete(plain, `会议纪要\n\n${MARK}`, 'plaintext')).toEqual([]);
  });

  test('is off where everything is', async () => {
    const off = await startClient(modern, 'zh-cn', { initializationOptions: { enable: false } });
    expect(await complete(off, marked)).toEqual([]);
    expect(await complete(off, MARK)).toEqual([]);
    await off.stop();
  });
});
