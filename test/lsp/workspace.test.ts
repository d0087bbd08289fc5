import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, InitializeParams, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type LastYearResult,
  lastYearRequest,
  type ReadReportsParams,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { modern, startClient } from './client.ts';

/** Waits until a check holds, however busy the machine is. */
const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });

const root = temporaryFolder();

const report = (year: 2023 | 2024, organ = '云川市人民政府'): string =>
  buildReport(figuresOf(`宿迁市 ${year}`), 'pipes', organ).text.replaceAll(
    year === 2023 ? '维护网站专栏' : '更新网站专栏',
    '办好网站专栏',
  );
/** What 2023 carried over, and 5 less: row, column and year after do not go with it. */
const CARRIED = '| 118 | 3 | 0 | 0 | 0 | 0 | 121 |';
const LESS = '| 113 | 3 | 0 | 0 | 0 | 0 | 121 |';
/** The prose of two years is the same here: that is not what these tests are about. */
const rules = { 'prior-text-similar': 'off', 'regulation-authority': 'off' };
const QUIET = JSON.stringify({ rules });

const capable: InitializeParams['capabilities'] = {
  ...modern,
  workspace: { ...modern.workspace, diagnostics: { refreshSupport: true } },
  window: { workDoneProgress: true },
};

interface Setup {
  readonly files: Readonly<Record<string, string>>;
  readonly scope?: 'openFiles' | 'workspace';
  /** The client finds and reads the files, which lie on no disk. */
  readonly isVirtual?: boolean;
  /** The client refuses to show how far the reading is. */
  readonly refusesProgress?: boolean;
  /** Called when the virtual files are read. */
  onRead?(uris: readonly string[]): Promise<void>;
}

async function start({
  files,
  scope = 'openFiles',
  isVirtual = false,
  refusesProgress = false,
  onRead,
}: Setup) {
  const folder = mkdtempSync(join(root, 'workspace-'));
  const base = isVirtual ? 'memfs:/reports' : pathToFileURL(folder).href;
  const uriOf = (name: string): string =>
    `${base}/${isVirtual ? name : pathToFileURL(`/${name}`).pathname.slice(1)}`;
  const texts = new Map(
    Object.entries({ '.govreportrc.json': QUIET, ...files }).map(([name, text]) => [uriOf(name), text]),
  );
  if (!isVirtual)
    for (const [name, text] of Object.entries({ '.govreportrc.json': QUIET, ...files })) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  const state = {
    refreshed: 0,
    progress: [] as string[],
    parts: [] as number[],
    tokens: [] as (string | number)[],
  };
  const client = await startClient(capable, 'zh-cn', {
    rootUri: base,
    initializationOptions: { scope, ...(isVirtual ? { readsFiles: true, findsReports: true } : {}) },
    prepare: (connection) => {
      connection.onRequest('workspace/diagnostic/refresh', () => {
        state.refreshed++;
        return null;
      });
      connection.onRequest('window/workDoneProgress/create', ({ token }) => {
        if (refusesProgress) throw new Error('no progress here');
        state.tokens.push(token);
        return null;
      });
      connection.onNotification('$/progress', ({ value }) => {
        if (value.items) state.parts.push(value.items.length);
        else state.progress.push(value.kind);
      });
      connection.onRequest('govreport/readFirst', ({ uris }: { uris: string[] }) => {
        const uri = uris.find((each) => texts.has(each));
        return uri === undefined ? null : { uri, text: texts.get(uri) };
      });
      connection.onRequest('govreport/findReports', () => ({
        uris: [...texts.keys()].filter((uri) => !uri.endsWith('.json')),
      }));
      connection.onRequest('govreport/readReports', async ({ uris }: ReadReportsParams) => {
        await onRead?.(uris);
        return { texts: uris.map((uri) => texts.get(uri) ?? null) };
      });
    },
  });
  onTestFinished(() => void client.child.kill());
  const pullAll = (known: WorkspaceDiagnosticReport['items'] = [], partialResultToken?: string) =>
    client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: known.map(({ uri, resultId = '' }) => ({ uri, value: resultId })),
      ...(partialResultToken ? { partialResultToken } : {}),
    });
  const write = (name: string, text: string | null): void => {
    if (text === null) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: text === null ? 3 : 2 }],
    });
  };
  const lastYear = async (uri: string): Promise<string | undefined> =>
    (await client.connection.sendRequest<LastYearResult>(lastYearRequest, { uri }))?.uri;
  const rulesOf = (items: readonly Diagnostic[]) => items.map(({ code }) => code).sort();
  const problems = async (name: string) => rulesOf(await client.problems(uriOf(name)));
  return { client, folder, uriOf, state, pullAll, write, problems, rulesOf, lastYear };
}

const changedItems = (answer: WorkspaceDiagnosticReport) =>
  answer.items.filter(({ kind }) => kind === 'full').map(({ uri }) => uri);

describe('last year’s report', () => {
  test('on disk is held against an open one, in both; a change of the file is heard of', async () => {
    const { client, uriOf, state, write, problems, lastYear } = await start({
      files: { '2023.md': report(2023), '2024.md': report(2024), 'notes.md': '# 会议记录\n' },
    });
    client.open(uriOf('2024.md'), 'markdown', report(2024));
    // Its figures are known once the workspace has been read.
    await eventually(async () => expect(await lastYear(uriOf('2024.md'))).toBe(uriOf('2023.md')));
    expect(await problems('2024.md')).toEqual([]);
    const before = state.refreshed;
    write('2023.md', report(2023).replace(CARRIED, LESS));
    await eventually(async () => expect(await problems('2024.md')).toEqual(['carry-over-mismatch']));
    await eventually(() => expect(state.refreshed).toBeGreaterThan(before));
    const [problem] = await client.problems(uriOf('2024.md'));
    const link = problem?.relatedInformation?.find(({ location }) => location.uri === uriOf('2023.md'));
    const line = report(2023)
      .split('\n')
      .findIndex((text) => text.includes('结转下年度'));
    expect(link?.location.range.start.line).toBe(line);
    expect(link?.message).toContain('113');
    write('2023.md', null);
    await eventually(async () => expect(await problems('2024.md')).toEqual([]));
  });

  test('as it stands unsaved in the editor counts before the file', async () => {
    const { client, uriOf, problems } = await start({
      files: { '2023.md': report(2023), '2024.md': report(2024) },
    });
    client.open(uriOf('2024.md'), 'markdown', report(2024));
    client.open(uriOf('2023.md'), 'markdown', report(2023));
    expect(await problems('2023.md')).toEqual([]);
    expect(await problems('2024.md')).toEqual([]);
    client.change(uriOf('2023.md'), 2, report(2023).replace(CARRIED, LESS));
    expect(await problems('2023.md')).toContain('carry-over-mismatch');
    expect(await problems('2024.md')).toEqual(['carry-over-mismatch']);
    // The file was never saved.
    client.close(uriOf('2023.md'));
    await eventually(async () => expect(await problems('2024.md')).toEqual([]));
  });

  test('is found in a workspace that lies on no disk', async () => {
    const { client, uriOf, problems } = await start({
      files: { '2023.md': report(2023).replace(CARRIED, LESS), '2024.md': report(2024) },
      isVirtual: true,
    });
    client.open(uriOf('2024.md'), 'markdown', report(2024));
    await eventually(async () => expect(await problems('2024.md')).toEqual(['carry-over-mismatch']));
  });
});

describe('settings', () => {
  test('say that two names are one organ, and which reports another one adds up', async () => {
    const { client, uriOf, problems, write } = await start({
      files: {
        'bureau/2023.md': report(2023, '云川市教育委员会').replace(CARRIED, LESS),
        'bureau/2024.md': report(2024, '云川市教育局'),
        'city/2024.md': report(2024).replace('| 50 | 227 | 420 |', '| 51 | 227 | 420 |'),
      },
    });
    const city = report(2024).replace('| 50 | 227 | 420 |', '| 51 | 227 | 420 |');
    client.open(uriOf('bureau/2024.md'), 'markdown', report(2024, '云川市教育局'));
    client.open(uriOf('city/2024.md'), 'markdown', city);
    expect(await problems('bureau/2024.md')).toEqual([]);
    write(
      '.govreportrc.json',
      JSON.stringify({
        rules,
        organs: [{ organ: '云川市教育局', names: ['云川市教育委员会'] }],
        rollups: [{ organ: '云川市人民政府', parts: ['云川市教育委员会'] }],
      }),
    );
    await eventually(async () => expect(await problems('bureau/2024.md')).toEqual(['carry-over-mismatch']));
    const [mismatch, ...others] = await client.problems(uriOf('city/2024.md'));
    expect(others).toEqual([]);
    expect(mismatch?.message).toContain('为 51，所属 1 份年报合计为 50');
  });
});

describe('the whole workspace', () => {
  const files = {
    '2023.md': report(2023),
    '2024.md': report(2024),
    'bureau.md': report(2024, '云川市教育局'),
    'notes.md': '# 会议记录\n\n没有年报。\n',
  };

  test('is not asked for unless the settings ask for it', async () => {
    const { pullAll } = await start({ files });
    expect(await pullAll()).toEqual({ items: [] });
  });

  test('gives the reports alone, then only what has changed, and what changed with it', async () => {
    const { client, uriOf, pullAll, rulesOf, write } = await start({ files, scope: 'workspace' });
    const first = await pullAll();
    expect(first.items.map(({ uri }) => uri).sort()).toEqual(
      ['2023.md', '2024.md', 'bureau.md'].map(uriOf).sort(),
    );
    expect(changedItems(first)).toHaveLength(3);
    const second = await pullAll(first.items);
    expect(second.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);

    // Unsaved text counts, and so does what it means for others.
    client.open(uriOf('2023.md'), 'markdown', report(2023));
    client.change(uriOf('2023.md'), 2, report(2023).replace(CARRIED, LESS));
    const third = await pullAll(second.items);
    expect(changedItems(third).sort()).toEqual(['2023.md', '2024.md'].map(uriOf).sort());
    const next = third.items.find(({ uri }) => uri === uriOf('2024.md'));
    expect(next?.kind === 'full' ? rulesOf(next.items) : null).toEqual(['carry-over-mismatch']);

    write('bureau.md', null);
    await eventually(async () => {
      const last = await pullAll(third.items);
      expect(last.items.find(({ uri }) => uri === uriOf('bureau.md'))).toMatchObject({
        kind: 'full',
        items: [],
      });
    });
  });

  test('comes in parts where the client takes them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at}.md`, report(2024, `云川市第${at}局`)]),
    );
    const { state, pullAll } = await start({ files: many, scope: 'workspace' });
    const rest = await pullAll([], 'parts');
    expect(state.parts).toEqual([50, 10]);
    expect(rest.items).toEqual([]);
  });

  test('its first reading shows how far it is and can be stopped', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`${at}.md`, report(2024, `云川市第${at}局`)]),
    );
    let read = 0;
    const { client, pullAll, state } = await start({
      files: many,
      scope: 'workspace',
      isVirtual: true,
      onRead: async (uris) => {
        read += uris.length;
        await new Promise((resolve) => setTimeout(resolve, 600));
        const [token] = state.tokens;
        if (token !== undefined)
          await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      },
    });
    const { items } = await pullAll();
    expect(state.progress[0]).toBe('begin');
    await eventually(() => expect(state.progress.at(-1)).toBe('end'));
    expect(read).toBeLessThan(200);
    expect(items.length).toBeGreaterThan(0);
  });
});

test('a file is one report, however its URI is written', async () => {
  const name = '云川（市）报告(2023).md';
  const { client, uriOf, problems } = await start({
    files: { [name]: report(2023), '2024.md': report(2024) },
  });
  client.open(uriOf('2024.md'), 'markdown', report(2024));
  expect(await problems('2024.md')).toEqual([]);
  // As editors write it: brackets encoded too. Node leaves them as they are.
  const encoded = uriOf(name).replace('(2023)', '%282023%29');
  client.open(encoded, 'markdown', report(2023).replace(CARRIED, LESS));
  await eventually(async () => expect(await problems('2024.md')).toEqual(['carry-over-mismatch']));
  client.close(encoded);
  await eventually(async () => expect(await problems('2024.md')).toEqual([]));
});

test('a client that refuses to show progress gets the whole workspace all the same', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 96 }, (_, at) => [`${at}.md`, report(2024, `云川第${at}市教育局`)]),
  );
  const { pullAll } = await start({
    files: many,
    scope: 'workspace',
    isVirtual: true,
    refusesProgress: true,
    onRead: () => new Promise((resolve) => setTimeout(resolve, 600)),
  });
  expect((await pullAll()).items).toHaveLength(96);
});

test('of two changes of a file the later one counts', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${at}.md`, report(2024, `云川第${at}市教育局`)]),
  );
  const { client, uriOf, write, problems, lastYear } = await start({
    files: { ...many, '2023.md': report(2023), '2024.md': report(2024) },
  });
  client.open(uriOf('2024.md'), 'markdown', report(2024));
  await eventually(async () => expect(await lastYear(uriOf('2024.md'))).toBe(uriOf('2023.md')));
  // Thirty files and then the interim text, which takes longer to be read than the one after it.
  for (const name of Object.keys(many)) write(name, `${many[name]}\n`);
  write('2023.md', report(2023).replace(CARRIED, LESS));
  await new Promise((resolve) => setTimeout(resolve, 100));
  write('2023.md', report(2023));
  await eventually(async () => expect(await lastYear(uriOf('0.md'))).toBeUndefined());
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await problems('2024.md')).toEqual([]);
});

test('a file outside the workspace is a report as long as it is open', async () => {
  const elsewhere = join(mkdtempSync(join(root, 'elsewhere-')), '2023.md');
  writeFileSync(elsewhere, report(2023).replace(CARRIED, LESS));
  const uri = pathToFileURL(elsewhere).href;
  const { client, uriOf, pullAll, problems } = await start({
    files: { '2024.md': report(2024) },
    scope: 'workspace',
  });
  client.open(uriOf('2024.md'), 'markdown', report(2024));
  client.open(uri, 'markdown', report(2023).replace(CARRIED, LESS));
  await eventually(async () => expect(await problems('2024.md')).toEqual(['carry-over-mismatch']));
  client.close(uri);
  await eventually(async () => expect(await problems('2024.md')).toEqual([]));
  // Whoever was shown its problems is told that it has none.
  const closed = (await pullAll()).items.find((item) => item.uri === uri);
  expect(closed).toMatchObject({ kind: 'full', items: [] });
});

test('closing a report leaves what is known of the others of its folder', async () => {
  const { client, uriOf, pullAll } = await start({
    files: { '2023.md': report(2023), '2024.md': report(2024), 'bureau.md': report(2024, '云川市教育局') },
    scope: 'workspace',
  });
  client.open(uriOf('bureau.md'), 'markdown', report(2024, '云川市教育局'));
  const first = await pullAll();
  client.close(uriOf('bureau.md'));
  await eventually(async () => {
    const second = await pullAll(first.items);
    expect(changedItems(second)).toEqual([uriOf('bureau.md')]);
  });
});

test('a report that was read in the wrong encoding is among those of the workspace', async () => {
  const garbled = new TextDecoder('gb18030').decode(new TextEncoder().encode(report(2024)));
  const { pullAll, rulesOf } = await start({ files: { 'garbled.md': garbled }, scope: 'workspace' });
  const [item] = (await pullAll()).items;
  expect(item?.kind === 'full' ? rulesOf(item.items) : null).toEqual(['encoding-suspect']);
});

test('diagnostics of the workspace are registered where a client can be told, and only while they are asked for', async () => {
  const registered: unknown[] = [];
  const client = await startClient(
    { ...capable, textDocument: { ...capable.textDocument, diagnostic: { dynamicRegistration: true } } },
    'zh-cn',
    {
      prepare: (connection) => {
        connection.onRequest('client/registerCapability', ({ registrations }) => {
          for (const { method, registerOptions } of registrations)
            if (method === 'textDocument/diagnostic') registered.push(registerOptions.workspaceDiagnostics);
          return null;
        });
        connection.onRequest('client/unregisterCapability', () => null);
        connection.onRequest('workspace/diagnostic/refresh', () => null);
      },
    },
  );
  onTestFinished(() => void client.child.kill());
  expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
  await eventually(() => expect(registered).toEqual([false]));
  const change = (scope: string) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { govreport: { scope } },
    });
  await change('workspace');
  await eventually(() => expect(registered).toEqual([false, true]));
  await change('openFiles');
  await eventually(() => expect(registered).toEqual([false, true, false]));
});

test('files that came without a word are found when one of them is opened', async () => {
  const { client, folder, uriOf, problems, lastYear } = await start({
    files: { 'bureau.md': report(2024, '云川市教育局') },
  });
  client.open(uriOf('bureau.md'), 'markdown', report(2024, '云川市教育局'));
  // The workspace has been read once it is known that there is no report of the year before.
  expect(await lastYear(uriOf('bureau.md'))).toBeUndefined();
  mkdirSync(join(folder, 'new'));
  writeFileSync(join(folder, 'new', '2023.md'), report(2023).replace(CARRIED, LESS));
  writeFileSync(join(folder, 'new', '2024.md'), report(2024));
  client.open(uriOf('new/2024.md'), 'markdown', report(2024));
  await eventually(async () => expect(await problems('new/2024.md')).toEqual(['carry-over-mismatch']));
});
