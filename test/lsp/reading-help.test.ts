import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  SelectionRange,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  fixAllCommand,
  goToPlaceCommand,
  lastYearRequest,
  openPreviewCommand,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Client, modern, startClient } from './client.ts';
import { ROW, wrong } from './wrong-report.ts';

const root = temporaryFolder();
const URI = 'untitled:reading';
const lensCommands = [goToPlaceCommand, openPreviewCommand, fixAllCommand];

/** What an editor says that draws Markdown, follows links with their origin and asks again when told to. */
const capable = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    hover: { contentFormat: ['markdown' as const, 'plaintext' as const] },
    definition: { linkSupport: true },
  },
  workspace: {
    ...modern.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

let client: Client;

beforeAll(async () => {
  client = await startClient(capable, 'zh-cn', { initializationOptions: { lensCommands } });
  client.open(URI, 'markdown', wrong);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

/** Where some words of the text begin. */
function at(words: string, text = wrong): Position {
  const offset = text.indexOf(words);
  expect(offset).toBeGreaterThanOrEqual(0);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const ask = <R>(method: string, params: object = {}, uri = URI, of = client): Promise<R> =>
  of.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
const hints = (of = client, uri = URI) => ask<InlayHint[]>('inlayHint', { range: whole }, uri, of);
const lenses = (of = client, uri = URI) => ask<CodeLens[]>('codeLens', {}, uri, of);

test('everything that is advertised answers, and nothing else of it is', async () => {
  expect(client.result.capabilities).toMatchObject({
    hoverProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
  });
  const position = at('1413');
  const answers = await Promise.all([
    ask('hover', { position }),
    hints(),
    lenses(),
    ask('definition', { position }),
    ask('references', { position, context: { includeDeclaration: true } }),
    ask('documentHighlight', { position }),
    ask('selectionRange', { positions: [position] }),
  ]);
  for (const answer of answers) {
    expect(answer).toBeTruthy();
    expect(answer).not.toEqual([]);
  }
  expect(await ask('documentLink')).toEqual([]);
});

describe('a hover', () => {
  test('is Markdown with the range it is about', async () => {
    const hover = await ask<Hover>('hover', { position: at('1413') });
    expect(hover.range).toEqual({
      start: at('1413'),
      end: { ...at('1413'), character: at('1413').character + 4 },
    });
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(hover.contents).toHaveProperty('value', expect.stringContaining('✗ 总计 1413≠自然人 1408'));
  });

  test('is text for a client that draws none, in its language', async () => {
    const plain = await startClient(modern, 'en');
    onTestFinished(() => void plain.child.kill());
    plain.open(URI, 'markdown', wrong);
    const hover = await ask<Hover>('hover', { position: at('1413') }, URI, plain);
    expect(hover.contents).toMatchObject({ kind: 'plaintext' });
    expect(hover.contents).toHaveProperty('value', expect.stringContaining('difference -18'));
    const [definition] = await ask<Location[]>('definition', { position: at('1413') }, URI, plain);
    expect(definition).toHaveProperty('range');
  });
});

test('a hint stands behind the wrong total and puts it right', async () => {
  const found = await hints();
  expect(found).toMatchObject([
    { label: '应为 1431', position: { line: ROW }, textEdits: [{ newText: '1431' }], paddingLeft: true },
  ]);
  const elsewhere = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  expect(await ask('inlayHint', { range: elsewhere })).toEqual([]);
});

describe('lines above the tables', () => {
  test('lead to what the client has commands for', async () => {
    const found = await lenses();
    expect(found.map(({ command }) => [command?.title, command?.command])).toEqual([
      ['表二：核对 2 项勾稽关系，全部成立', ''],
      ['打开表格预览', openPreviewCommand],
      ['表三：核对 39 项勾稽关系，37 项成立，2 项不成立', goToPlaceCommand],
      ['打开表格预览', openPreviewCommand],
      ['表四：核对 3 项勾稽关系，全部成立', ''],
      ['打开表格预览', openPreviewCommand],
    ]);
    expect(found[2]?.command?.arguments).toEqual([
      URI,
      { start: at('1413'), end: { ...at('1413'), character: at('1413').character + 4 } },
    ]);
  });

  test('are none for a client that has not said what they may lead to', async () => {
    const other = await startClient();
    onTestFinished(() => void other.child.kill());
    other.open(URI, 'markdown', wrong);
    const found = await lenses(other);
    expect(found).toEqual([]);
  });
});

test('definitions, references and highlights go over the cells of the relations', async () => {
  const definitions = await ask<LocationLink[]>('definition', { position: at('1413') });
  expect(definitions).toHaveLength(6);
  expect(definitions[0]).toMatchObject({
    originSelectionRange: { start: at('1413') },
    targetUri: URI,
    targetRange: { start: at('1408') },
  });
  const position = at('1408');
  const context = { includeDeclaration: false };
  const found = await ask<Location[]>('references', { position, context });
  expect(found.map(({ range }) => range.start)).toEqual([at('3440 | 73'), at('1413')]);
  const highlights = await ask<DocumentHighlight[]>('documentHighlight', { position });
  // Write for the totals of row and column, read for their parts.
  expect(highlights.filter(({ kind }) => kind === 3)).toHaveLength(2);
  expect(highlights).toHaveLength(28);
});

test('selections grow to the whole text, one answer for each caret', async () => {
  const positions = [at('1408'), at('一、总体情况')];
  const found = await ask<SelectionRange[]>('selectionRange', { positions });
  expect(found).toHaveLength(2);
  const sizes = found.map((range) => {
    let steps = 1;
    for (let outer = range.parent; outer; outer = outer.parent) steps++;
    return steps;
  });
  expect(sizes).toEqual([5, 3]);
});

test('links to attachments are beside the report', async () => {
  const uri = 'file:///reports/云川/2024.txt';
  client.open(
    uri,
    'plaintext',
    `${buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text}\n附件：统计 表.xlsx\n见 ./表/a.pdf\n`,
  );
  const links = await ask<DocumentLink[]>('documentLink', {}, uri);
  expect(links.map(({ target, tooltip }) => [target, tooltip])).toEqual([
    [`file:///reports/${encodeURIComponent('云川')}/${encodeURIComponent('表')}/a.pdf`, '打开 ./表/a.pdf'],
  ]);
  client.close(uri);
});

test('figures of other years are led to in their files', async () => {
  const folder = mkdtempSync(join(root, 'years-'));
  const last = buildReport(figuresOf('宿迁市 2023'), 'pipes').text;
  writeFileSync(join(folder, '2023.md'), last);
  const inFolder = await startClient(capable, undefined, { rootUri: pathToFileURL(folder).href });
  onTestFinished(() => void inFolder.child.kill());
  const uri = pathToFileURL(join(folder, '2024.md')).href;
  inFolder.open(uri, 'markdown', wrong);
  await inFolder.connection.sendRequest(lastYearRequest, { uri });
  const position = at('121 |');
  const hover = await ask<Hover>('hover', { position }, uri, inFolder);
  expect(hover.contents).toHaveProperty('value', expect.stringContaining('上年（2023年）：96'));
  const found = await ask<LocationLink[]>('definition', { position }, uri, inFolder);
  expect(found.at(-1)).toMatchObject({
    targetUri: pathToFileURL(join(folder, '2023.md')).href,
    targetRange: { start: at('121 |', last) },
  });
});

test('a text that is no report gets nothing', async () => {
  const uri = 'untitled:minutes';
  const text = '# 会议纪要\n\n| 总计 | 12 |\n| --- | --- |\n| 1 | 2 |\n\n收到申请12件，附件：a.xlsx\n';
  client.open(uri, 'markdown', text);
  const position = at('12 |', text);
  expect(await ask('hover', { position }, uri)).toBeNull();
  expect(await hints(client, uri)).toEqual([]);
  expect(await lenses(client, uri)).toEqual([]);
  expect(await ask('definition', { position }, uri)).toBeNull();
  expect(await ask('references', { position, context: { includeDeclaration: true } }, uri)).toEqual([]);
  expect(await ask('documentHighlight', { position }, uri)).toBeNull();
  expect(await ask('documentLink', {}, uri)).toEqual([]);
  expect(await ask('selectionRange', { positions: [position] }, uri)).toBeNull();
  expect(await ask('hover', { position }, 'untitled:nowhere')).toBeNull();
});

test('settings turn hints and lenses off and on, and the client is told to ask again', async () => {
  const refreshed: string[] = [];
  const other = await startClient(capable, 'zh-cn', {
    initializationOptions: { lensCommands },
    prepare: (connection) => {
      for (const what of ['inlayHint', 'codeLens'])
        connection.onRequest(`workspace/${what}/refresh`, () => {
          refreshed.push(what);
          return null;
        });
    },
  });
  onTestFinished(() => void other.child.kill());
  const configure = async (govreport: object): Promise<void> => {
    refreshed.length = 0;
    await other.connection.sendNotification('workspace/didChangeConfiguration', { settings: { govreport } });
    await expect.poll(() => [...new Set(refreshed)].sort()).toEqual(['codeLens', 'inlayHint']);
  };
  const cells = wrong.replace('# ', '');
  other.open(URI, 'markdown', cells);
  await configure({ inlayHints: { totals: false }, codeLens: false });
  expect(await hints(other)).toEqual([]);
  expect(await lenses(other)).toEqual([]);
  await configure({});
  expect(await hints(other)).toHaveLength(1);
  expect(await lenses(other)).toHaveLength(6);

  const uri = 'untitled:cells';
  other.open(uri, 'plaintext', buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text);
  expect(await hints(other, uri)).toEqual([]);
  await configure({ inlayHints: { columnNames: true } });
  expect(await hints(other, uri)).toHaveLength(200);
  await configure({ enable: false });
  expect(await hints(other)).toEqual([]);
  expect(await lenses(other)).toEqual([]);
  expect(await ask('hover', { position: at('1413') }, URI, other)).toBeNull();
});
