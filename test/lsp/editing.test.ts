import {
  type CodeAction,
  type InitializeParams,
  type RegistrationParams,
  RegistrationRequest,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cellsRequest,
  type CellsResult,
  pasteTableRequest,
  type PasteTableResult,
  toMarkdownRequest,
  nextReportRequest,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { type Client, modern, startClient } from './client.ts';

const { text: report } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
const untidy = report.replace('\n\n## 二、', '\n## 二.').replace('| 规章 |', '|   规章|');
const NOT_A_REPORT = '# 自述\n正文\n| a |\n|---|\n| 1 |\n';

const annotating: InitializeParams['capabilities'] = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    formatting: { dynamicRegistration: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

let plain: Client;
let capable: Client;
const registered: string[] = [];

beforeAll(async () => {
  plain = await startClient();
  capable = await startClient(annotating, 'zh-cn', {
    initializationOptions: { format: { alignTables: 'numbers' } },
    prepare: (connection) =>
      connection.onRequest(RegistrationRequest.method, ({ registrations }: RegistrationParams) => {
        for (const { method, registerOptions } of registrations)
          registered.push(`${method} ${JSON.stringify(registerOptions)}`);
      }),
  });
});
afterAll(async () => {
  expect(await plain.stop()).toBe(0);
  expect(await capable.stop()).toBe(0);
});

let opened = 0;
function open(client: Client, text: string, languageId = 'markdown'): string {
  const uri = `untitled:editing-${++opened}`;
  client.open(uri, languageId, text);
  return uri;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('x:', '', 0, text), [...edits]);
}

function format(client: Client, uri: string, lines?: readonly [number, number]): Promise<TextEdit[]> {
  const options = { tabSize: 4, insertSpaces: true };
  if (!lines)
    return client.connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options });
  const [from, to] = lines;
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  return client.connection.sendRequest('textDocument/rangeFormatting', {
    textDocument: { uri },
    range,
    options,
  });
}

describe('formatting', () => {
  test('is offered to editors that choose their formatter, and registered for reports in others', async () => {
    expect(plain.result.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
    expect(capable.result.capabilities.documentFormattingProvider).toBeUndefined();
    await capable.problems(open(capable, report));
    expect(registered).toEqual(['textDocument/formatting {"documentSelector":[{"language":"govreport"}]}']);
    // Of ranges this client has said nothing.
    expect(capable.result.capabilities.documentRangeFormattingProvider).toBe(true);
  });

  test('of ranges is registered where that can be', async () => {
    const methods: string[] = [];
    const client = await startClient(
      { ...modern, textDocument: { rangeFormatting: { dynamicRegistration: true } } },
      'zh-cn',
      {
        prepare: (connection) =>
          connection.onRequest(RegistrationRequest.method, ({ registrations }: RegistrationParams) => {
            methods.push(...registrations.map(({ method }) => method));
          }),
      },
    );
    await expect.poll(() => methods).toEqual(['textDocument/rangeFormatting']);
    expect(client.result.capabilities).toHaveProperty('documentFormattingProvider', true);
    expect(client.result.capabilities).not.toHaveProperty('documentRangeFormattingProvider');
    expect(await client.stop()).toBe(0);
  });

  test('tidies a report up, and nothing else', async () => {
    expect(apply(untidy, await format(plain, open(plain, untidy)))).toBe(report);
    expect(await format(plain, open(plain, report))).toEqual([]);
    expect(await format(plain, open(plain, NOT_A_REPORT))).toEqual([]);
  });

  test('goes by the settings of the client', async () => {
    expect(apply(report, await format(capable, open(capable, report)))).toMatch(/\n\| 规章 \| {4,}\d+ \|/);
  });

  test('of a range leaves the others alone', async () => {
    const line = untidy.split('\n').findIndex((text) => text.startsWith('## 二.'));
    const edited = apply(untidy, await format(plain, open(plain, untidy), [line, line + 1]));
    expect(edited).toBe(report.replace('| 规章 |', '|   规章|'));
  });
});

describe('a table', () => {
  const kinds = ['refactor.rewrite'];
  const at = report.split('\n').findIndex((text) => text.includes('| 1431 |'));

  test('is rewritten by an action', async () => {
    const actions: CodeAction[] = await plain.actions(open(plain, report), at, kinds);
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      ['把表三改写为 HTML 表格（带合并单元格）', 'refactor.rewrite'],
    ]);
    const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(apply(report, (change?.edits ?? []) as TextEdit[])).toContain('<td>1431</td>');
  });

  test('lights no bulb by itself', async () => {
    const actions = await plain.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: open(plain, report) },
      range: { start: { line: at, character: 0 }, end: { line: at, character: 0 } },
      context: { diagnostics: [], triggerKind: 2 },
    });
    expect(actions).toEqual([]);
  });

  test('is the only thing that is', async () => {
    expect(await plain.actions(open(plain, report), 0, kinds)).toEqual([]);
    expect(await plain.actions(open(plain, NOT_A_REPORT), 4, kinds)).toEqual([]);
    expect(plain.result.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(kinds),
    });
  });

  test('has cells, of the version that is open', async () => {
    const uri = open(plain, report);
    const ask = (of: string): Promise<CellsResult> => plain.connection.sendRequest(cellsRequest, { uri: of });
    expect((await ask(uri))?.cells).toHaveLength(200);
    plain.change(uri, 2, `\n${report}`);
    const moved = await ask(uri);
    expect(moved?.version).toBe(2);
    expect(moved?.cells[0]?.range.start).toBe(report.indexOf('| 规章 | ') + '| 规章 | '.length + 1);
    expect(await ask(open(plain, NOT_A_REPORT))).toMatchObject({ cells: [] });
    expect(await ask('untitled:unknown')).toBeNull();
  });

  test('is pasted from the clipboard', async () => {
    const ask = (of: string, text: string): Promise<PasteTableResult> =>
      plain.connection.sendRequest(pasteTableRequest, { uri: of, offset: 0, text });
    const rows = '行政复议\t1\t2\t3\t4\t10\n行政诉讼／复议后起诉\t0\t0\t0\t0\t0\n';
    expect(await ask(open(plain, report), rows)).toMatchObject({
      version: 1,
      title: '贴为年报表格：填入表四',
      fills: true,
      isExpected: false,
    });
    expect(await ask(open(plain, report), '1\t2')).toBeNull();
    expect(await ask(open(plain, NOT_A_REPORT), rows)).toBeNull();
  });
});

test('a report is given in canonical Markdown, another text is not', async () => {
  const ask = (uri: string) => plain.connection.sendRequest(toMarkdownRequest, { uri });
  const cells = buildReport(figuresOf('宿迁市 2024'), 'tab-cells').text;
  expect(await ask(open(plain, cells, 'plaintext'))).toEqual({ text: report });
  expect(await ask(open(plain, NOT_A_REPORT))).toBeNull();
});

describe('renaming', () => {
  const office = report.replace('全年按时公开', '云川市人民政府办公室牵头，全年按时公开');
  const at = (
    client: Client,
    method: string,
    uri: string,
    line: number,
    character: number,
    newName?: string,
  ) =>
    client.connection.sendRequest<WorkspaceEdit>(`textDocument/${method}`, {
      textDocument: { uri },
      position: { line, character },
      ...(newName === undefined ? {} : { newName }),
    });

  test('says what it renames, or why nothing', async () => {
    const uri = open(plain, office);
    expect(await at(plain, 'prepareRename', uri, 0, 4)).toEqual({
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } },
      placeholder: '云川市人民政府',
    });
    expect(await at(plain, 'prepareRename', uri, 0, 10)).toMatchObject({ placeholder: '2024' });
    await expect(at(plain, 'prepareRename', uri, 0, 20)).rejects.toThrow('这里不能改名');
    await expect(at(plain, 'rename', uri, 0, 10, '去年')).rejects.toThrow('2019 年或以后');
    expect(await at(plain, 'prepareRename', open(plain, NOT_A_REPORT), 0, 3)).toBeNull();
    expect(await at(plain, 'rename', open(plain, NOT_A_REPORT), 0, 3, '别名')).toBeNull();
  });

  test('leaves out what is not sure where nobody could confirm it', async () => {
    const { documentChanges } = await at(plain, 'rename', open(plain, office), 0, 4, '临江市人民政府');
    const [change] = (documentChanges ?? []) as TextDocumentEdit[];
    expect(apply(office, (change?.edits ?? []) as TextEdit[])).toBe(
      report
        .replaceAll('云川市人民政府', '临江市人民政府')
        .replace('全年按时公开', '云川市人民政府办公室牵头，全年按时公开'),
    );
  });

  test('has it confirmed where the editor shows a preview', async () => {
    const { documentChanges, changeAnnotations } = await at(
      capable,
      'rename',
      open(capable, office),
      0,
      4,
      '临江市人民政府',
    );
    const [change] = (documentChanges ?? []) as TextDocumentEdit[];
    const edits = (change?.edits ?? []) as (TextEdit & { annotationId: string })[];
    expect(change?.textDocument.version).toBe(1);
    expect(edits.map(({ annotationId }) => annotationId)).toEqual(['sure', 'review', 'sure']);
    expect(changeAnnotations?.review).toMatchObject({ needsConfirmation: true });
  });
});

test('nothing of it while reports are not checked', async () => {
  const off = await startClient(modern, 'zh-cn', { initializationOptions: { enable: false } });
  const uri = open(off, untidy);
  expect(await format(off, uri)).toEqual([]);
  expect(await off.connection.sendRequest(toMarkdownRequest, { uri })).toBeNull();
  expect(await off.connection.sendRequest(cellsRequest, { uri })).toMatchObject({ cells: [] });
  expect(
    await off.connection.sendRequest('textDocument/prepareRename', {
      textDocument: { uri },
      position: { line: 0, character: 4 },
    }),
  ).toBeNull();
  const report = buildReport(figuresOf('宿迁市 2023'), 'pipes').text;
  const textDocument = { uri: open(off, report) };
  for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange'])
    expect(await off.connection.sendRequest(method, { textDocument })).toEqual([]);
  await expect(off.connection.sendRequest(nextReportRequest, textDocument)).rejects.toThrow('已关闭');
  expect(await off.stop()).toBe(0);
});
