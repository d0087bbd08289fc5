import type { DocumentSymbol, InitializeParams, SymbolInformation } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import {
  cellsRequest,
  pasteTableRequest,
  rulesRequest,
  type StatusParams,
  statusNotification,
  toMarkdownRequest,
} from '../../server/src/lsp/protocol.ts';
import { type Client, modern, startClient } from './client.ts';
import { ROW, wrong } from './wrong-report.ts';

const URI = 'untitled:report';
const START = { line: 0, character: 3 };
const TABLE = '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n';

const configurable: InitializeParams['capabilities'] = {
  ...modern,
  workspace: {
    ...modern.workspace,
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};

/** A client whose settings can be changed, and what it is told. */
async function startConfigurable() {
  const state: { settings: object; asked: number; refreshed: number; registered: string[] } = {
    settings: {},
    asked: 0,
    refreshed: 0,
    registered: [],
  };
  const statuses: StatusParams[] = [];
  const client = await startClient(configurable, 'zh-cn', {
    prepare: (connection) => {
      connection.onRequest('workspace/configuration', () => {
        state.asked++;
        return [state.settings];
      });
      connection.onRequest('workspace/diagnostic/refresh', () => {
        state.refreshed++;
        return null;
      });
      connection.onRequest('client/registerCapability', ({ registrations }) => {
        for (const { method } of registrations) state.registered.push(method);
        return null;
      });
      connection.onNotification(statusNotification, (status: StatusParams) => void statuses.push(status));
    },
  });
  const change = async (settings: object): Promise<void> => {
    state.settings = settings;
    const { asked, refreshed } = state;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(() => state.refreshed).toBeGreaterThan(refreshed);
    // That may have been for something else: what comes behind the answer is read when the settings are in use.
    await expect.poll(() => state.asked).toBeGreaterThan(asked);
    await client.connection.sendRequest(rulesRequest);
  };
  return { client, state, statuses, change };
}

async function messageOf(client: Client): Promise<string> {
  const { message = '' } = (await client.problems(URI))[0] ?? {};
  return typeof message === 'string' ? message : message.value;
}

describe('settings that the server asks for', () => {
  test.each([
    ['completion', 'textDocument/completion', { textDocument: { uri: URI }, position: START }, null],
    ['rename', 'textDocument/prepareRename', { textDocument: { uri: URI }, position: START }, null],
    ['formatting', 'textDocument/formatting', { textDocument: { uri: URI }, options: {} }, []],
    ['cells', cellsRequest, { uri: URI }, { version: 1, cells: [] }],
    ['conversion', toMarkdownRequest, { uri: URI }, null],
    ['paste', pasteTableRequest, { uri: URI, offset: 0, text: TABLE }, null],
  ])('are waited for: %s', async (_name, method, params, nothing) => {
    let answer: (settings: readonly object[]) => void = () => undefined;
    const settings = new Promise<readonly object[]>((resolve) => {
      answer = resolve;
    });
    const client = await startClient(
      { ...modern, workspace: { ...modern.workspace, configuration: true } },
      'zh-cn',
      { prepare: (connection) => connection.onRequest('workspace/configuration', () => settings) },
    );
    client.open(URI, 'markdown', wrong.replace('## 三', '## 三.'));
    const asked = client.connection.sendRequest(method, params);
    // By then the question above has been read.
    await client.connection.sendRequest(rulesRequest);
    answer([{ enable: false }]);
    expect(await asked).toEqual(nothing);
    expect(await client.stop()).toBe(0);
  });

  test('the server asks to hear of changes, and after each has the client pull again', async () => {
    const { client, state, change } = await startConfigurable();
    await expect.poll(() => state.registered).toEqual(['workspace/didChangeConfiguration']);
    client.open(URI, 'markdown', wrong);
    await change({ language: 'en' });
    expect(await messageOf(client)).toContain('states 1413');
    await change({ language: 'zh-CN' });
    expect(await messageOf(client)).toContain('填 1413，应为 1431');
    await change({ language: 'nonsense' });
    expect(await messageOf(client)).toContain('填 1413，应为 1431');
    expect(await client.stop()).toBe(0);
  });

  test('switched off, there are no problems, no actions and no verdict', async () => {
    const { client, statuses, change } = await startConfigurable();
    client.open(URI, 'markdown', wrong);
    await expect.poll(() => statuses.at(-1)).toMatchObject({ isReport: true, errors: 1 });
    const { resultId = '' } = (await client.pull(URI)) as { resultId?: string };
    await change({ enable: false });
    expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(await client.actions(URI, ROW)).toEqual([]);
    await expect.poll(() => statuses.at(-1)).toMatchObject({ isReport: false, errors: 0 });
    await change({ enable: true });
    expect(await client.problems(URI)).toHaveLength(1);
    await expect.poll(() => statuses.at(-1)).toMatchObject({ isReport: true, errors: 1 });
    expect(await client.stop()).toBe(0);
  });

  test('an answer is another one after the language changed, and unchanged until then', async () => {
    const { client, change } = await startConfigurable();
    client.open(URI, 'markdown', wrong);
    const { resultId = '' } = (await client.pull(URI)) as { resultId?: string };
    expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'unchanged' });
    await change({ language: 'en' });
    expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'full' });
    expect(await client.stop()).toBe(0);
  });
});

describe('settings of a client that can’t be asked', () => {
  test.each([
    ['as they are', { language: 'en' }],
    ['under their name', { govreport: { language: 'en' } }],
  ])('with the first message, %s', async (_, initializationOptions) => {
    const client = await startClient(modern, 'zh-cn', { initializationOptions });
    client.open(URI, 'markdown', wrong);
    expect(await messageOf(client)).toContain('states 1413');
    expect(await client.stop()).toBe(0);
  });

  test('with the message that they changed', async () => {
    const client = await startClient(modern);
    client.open(URI, 'markdown', wrong);
    for (const [enable, count] of [
      [false, 0],
      [true, 1],
    ] as const) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { govreport: { enable } },
      });
      expect(await client.problems(URI)).toHaveLength(count);
    }
    expect(await client.stop()).toBe(0);
  });
});

test('a client that knows neither related places nor trees of symbols gets neither', async () => {
  const client = await startClient({ textDocument: { diagnostic: {} } });
  client.open(URI, 'markdown', wrong);
  const [first] = await client.problems(URI);
  expect(first).toMatchObject({ code: 'likely-wrong-cell' });
  expect(first?.relatedInformation).toBeUndefined();
  const symbols = await client.connection.sendRequest<(SymbolInformation | DocumentSymbol)[]>(
    'textDocument/documentSymbol',
    { textDocument: { uri: URI } },
  );
  expect(symbols.length).toBeGreaterThan(30);
  expect(symbols.every((symbol) => 'location' in symbol && symbol.location.uri === URI)).toBe(true);
  expect(symbols.find(({ name }) => name === '表三')).toMatchObject({
    containerName: '三、收到和处理政府信息公开申请情况',
  });
  expect(await client.stop()).toBe(0);
});
