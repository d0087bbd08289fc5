import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  Diagnostic,
  InitializeParams,
  PublishDiagnosticsParams,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { folderOf, pathFrom, resolveUri, upwards } from '../../server/src/lsp/uri-paths.ts';
import type { ReadFirstParams, ReadFirstResult } from '../../server/src/lsp/protocol.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from '../cli/run.ts';
import { type Client, modern, startClient } from './client.ts';
import { ROW, wrong } from './wrong-report.ts';

const root = temporaryFolder();
const RC = '.govreportrc.json';

const capable: InitializeParams['capabilities'] = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: {
    ...modern.workspace,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** A client, and what it is pushed and asked. */
async function start(options: unknown = undefined, files?: ReadonlyMap<string, string>) {
  const pushed = new Map<string, readonly Diagnostic[]>();
  const state = { refreshed: 0, registered: [] as string[] };
  const client = await startClient(capable, 'zh-cn', {
    initializationOptions: options,
    prepare: (connection) => {
      connection.onNotification(
        'textDocument/publishDiagnostics',
        ({ uri, diagnostics }: PublishDiagnosticsParams) => void pushed.set(uri, diagnostics),
      );
      connection.onRequest('workspace/diagnostic/refresh', () => {
        state.refreshed++;
        return null;
      });
      connection.onRequest('client/registerCapability', ({ registrations }) => {
        for (const { method } of registrations) state.registered.push(method);
        return null;
      });
      connection.onRequest('govreport/readFirst', ({ uris }: ReadFirstParams): ReadFirstResult => {
        const uri = uris.find((candidate) => files?.has(candidate));
        return uri === undefined ? null : { uri, text: files?.get(uri) ?? '' };
      });
    },
  });
  const changed = async (uri: string): Promise<void> => {
    const before = state.refreshed;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    await expect.poll(() => state.refreshed).toBeGreaterThan(before);
  };
  return { client, pushed, state, changed };
}

const codes = async (client: Client, uri: string) =>
  (await client.problems(uri)).map(({ code, severity }) => [code, severity]);

describe('a file of settings', () => {
  test('counts from the first answer on, before the editor’s settings, and is followed', async () => {
    const folder = mkdtempSync(join(root, 'p-'));
    mkdirSync(join(folder, '历年'));
    const rc = join(folder, RC);
    const uri = pathToFileURL(join(folder, '历年', 'a.md')).href;
    writeFileSync(rc, JSON.stringify({ rules: { 'likely-wrong-cell': 'info' } }));
    const { client, state, changed } = await start({
      govreport: { rules: { 'likely-wrong-cell': 'off', 'applications-outcomes-total': 'warning' } },
    });
    await expect.poll(() => state.registered).toContain('workspace/didChangeWatchedFiles');
    client.open(uri, 'markdown', wrong);
    expect(await codes(client, uri)).toEqual([['likely-wrong-cell', 3]]);
    writeFileSync(rc, JSON.stringify({ rules: { 'applications-row-total': 'info' } }));
    await changed(pathToFileURL(rc).href);
    expect(await codes(client, uri)).toEqual([
      ['applications-row-total', 3],
      ['applications-outcomes-total', 2],
    ]);
    writeFileSync(rc, JSON.stringify({ suppress: [{ path: '历年/*.md', rules: ['arithmetic'] }] }));
    await changed(pathToFileURL(rc).href);
    expect(await codes(client, uri)).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  test('that is broken is told on itself, until it is mended or nobody goes by it', async () => {
    const folder = mkdtempSync(join(root, 'p-'));
    const rc = join(folder, RC);
    const rcUri = pathToFileURL(rc).href;
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    writeFileSync(rc, '{\n  "rules": { "cell-blnk": "off" }\n}');
    const { client, pushed, changed } = await start({ ruleHref: 'govreport-rule:/{id}.md' });
    client.open(uri, 'markdown', wrong);
    await expect
      .poll(() => pushed.get(rcUri))
      .toMatchObject([
        {
          code: 'config-invalid',
          codeDescription: { href: 'govreport-rule:/config-invalid.md' },
          severity: 1,
          range: { start: { line: 1, character: 13 } },
        },
      ]);
    writeFileSync(rc, '{}');
    await changed(rcUri);
    await expect.poll(() => pushed.get(rcUri)).toEqual([]);
    writeFileSync(rc, '{');
    await changed(rcUri);
    await expect.poll(() => pushed.get(rcUri)).toHaveLength(1);
    client.close(uri);
    await expect.poll(() => pushed.get(rcUri)).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  test('is read by the client where it says that it does', async () => {
    const files = new Map([
      ['vscode-vfs://github/o/r/.govreportrc.json', '{"rules": {"arithmetic": "off"}}'],
    ]);
    const { client } = await start({ readsFiles: true }, files);
    const uri = 'vscode-vfs://github/o/r/a/b.md';
    client.open(uri, 'markdown', wrong);
    expect(await codes(client, uri)).toEqual([]);
    client.open('vscode-vfs://github/o/x/b.md', 'markdown', wrong);
    expect(await codes(client, 'vscode-vfs://github/o/x/b.md')).toHaveLength(1);
    expect(await client.stop()).toBe(0);
  });

  test('names a baseline that the command line has written', async () => {
    const folder = mkdtempSync(join(root, 'p-'));
    const uri = pathToFileURL(join(folder, '年报.md')).href;
    writeFileSync(join(folder, '年报.md'), wrong);
    await run(['check', '--write-baseline', 'known baseline.json', '.'], { cwd: folder });
    writeFileSync(join(folder, RC), JSON.stringify({ baseline: './known baseline.json' }));
    const { client } = await start();
    client.open(uri, 'markdown', wrong);
    expect(await codes(client, uri)).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

describe('a finding', () => {
  const URI = 'untitled:a';
  const apply = (action: CodeAction | undefined): string => {
    const changes = action?.edit?.documentChanges as { edits: TextEdit[] }[] | undefined;
    return TextDocument.applyEdits(TextDocument.create('x:', '', 0, wrong), changes?.[0]?.edits ?? []);
  };

  test('can be silenced here, in the file, in the settings: after what puts it right', async () => {
    const { client } = await start({ disablesRules: true });
    client.open(URI, 'markdown', wrong);
    const actions = await client.actions(URI, ROW, ['quickfix']);
    const titles = actions.map(({ title }) => title);
    expect(titles[0]).toBe('将“（一）予以公开”的“总计”改为 1431');
    expect(titles.slice(-3)).toEqual([
      '在此处停用 likely-wrong-cell',
      '在本文件中停用 likely-wrong-cell',
      '在设置中停用 likely-wrong-cell',
    ]);
    const [here, inFile, inSettings] = actions.slice(-3);
    expect(here).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'likely-wrong-cell' }] });
    expect(here?.isPreferred).toBeUndefined();
    expect(inSettings?.command).toMatchObject({
      command: 'govreport.disableRule',
      arguments: ['likely-wrong-cell'],
    });
    for (const [index, action] of [here, inFile].entries()) {
      const uri = `untitled:silenced-${index}`;
      client.open(uri, 'markdown', apply(action));
      expect(await codes(client, uri)).toEqual([]);
    }
    expect(await client.stop()).toBe(0);
  });

  test('is not offered what the client can’t do, or what a file of settings would outdo', async () => {
    const { client } = await start();
    client.open(URI, 'markdown', wrong);
    expect((await client.actions(URI, ROW)).filter(({ command }) => command)).toEqual([]);
    expect((await client.problems(URI))[0]?.codeDescription).toBeUndefined();
    expect(await client.stop()).toBe(0);
    const files = new Map([['memfs:/r/.govreportrc.json', '{"rules": {"arithmetic": "warning"}}']]);
    const other = await start({ readsFiles: true, disablesRules: true }, files);
    other.client.open('memfs:/r/a.md', 'markdown', wrong);
    const actions = await other.client.actions('memfs:/r/a.md', ROW);
    expect(actions.length).toBeGreaterThan(1);
    expect(actions.filter(({ command }) => command)).toEqual([]);
    expect(await other.client.stop()).toBe(0);
  });

  test('leads to the page of its rule where the client says where that is', async () => {
    const { client } = await start({ ruleHref: 'govreport-rule:/{id}.md' });
    client.open(URI, 'markdown', wrong);
    expect((await client.problems(URI))[0]?.codeDescription).toEqual({
      href: 'govreport-rule:/likely-wrong-cell.md',
    });
    expect(await client.stop()).toBe(0);
  });
});

test('paths of URIs', () => {
  expect(upwards('file:///a/b%20c/d.md', 'x')).toEqual(['file:///a/b%20c/x', 'file:///a/x', 'file:///x']);
  expect(upwards('vscode-vfs://github/o/d.md', 'x')).toEqual([
    'vscode-vfs://github/o/x',
    'vscode-vfs://github/x',
  ]);
  expect(upwards('memfs:/d.md', 'x')).toEqual(['memfs:/x']);
  expect(upwards('untitled:Untitled-1', 'x')).toEqual([]);
  expect(pathFrom('file:///a', 'file:///a/%E5%B9%B4/d%20.md')).toBe('年/d .md');
  expect(pathFrom('file:///a', 'file:///ab/d.md')).toBe('../ab/d.md');
  expect(pathFrom('file:///a/.ci', 'file:///a/d.md')).toBe('../d.md');
  expect(folderOf('memfs:/d.md')).toBe('memfs:');
  expect(resolveUri('file:///a/b', '../年/./k.json')).toBe('file:///a/%E5%B9%B4/k.json');
});
