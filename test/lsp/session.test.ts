import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  recheckRequest,
  rulesRequest,
  type RulesResult,
  statusNotification,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import { ruleCatalogue } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startClient, type ClientOptions } from './client.ts';

const root = temporaryFolder();
const report = (year: 2023 | 2024, organ: string): string =>
  buildReport(figuresOf(`宿迁市 ${year}`), 'pipes', organ).text;

async function start(options: ClientOptions = {}, locale = 'zh-cn') {
  const statuses: StatusParams[] = [];
  const client = await startClient(undefined, locale, {
    ...options,
    prepare: (connection) =>
      void connection.onNotification(statusNotification, (status: StatusParams) => {
        statuses.push(status);
      }),
  });
  onTestFinished(async () => void (await client.stop()));
  return { client, statuses };
}

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): { uri: string; path: string } {
  const path = mkdtempSync(join(root, 'folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { path, uri: pathToFileURL(path).href };
}

test('the status of a report says its format and how its relations stand', async () => {
  const { client, statuses } = await start();
  const right = report(2024, '云川市人民政府');
  const statusOf = async (uri: string, text: string): Promise<StatusParams> => {
    client.open(uri, 'markdown', text);
    const find = (): StatusParams | undefined => statuses.find((status) => status.uri === uri);
    return vi.waitUntil(find, 20_000);
  };
  const status = await statusOf('untitled:right', right);
  expect(status).toMatchObject({ isReport: true, forms: ['2021'], relations: { failing: 0 } });
  const { checked } = status.relations;
  expect(checked).toBeGreaterThan(30);
  const wrong = await statusOf('untitled:wrong', right.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |'));
  expect(wrong.relations).toEqual({ checked, failing: 2 });
  const notes = await statusOf('untitled:notes', '# 会议记录\n');
  expect(notes).toMatchObject({ isReport: false, forms: [], relations: { checked: 0, failing: 0 } });
});

test('reports of the workspace are found by organ and year', async () => {
  const { uri: rootUri } = folderOf({
    'a.md': report(2023, '云川市人民政府'),
    'b.md': report(2024, '云川市人民政府'),
    'c.md': report(2024, '云川市财政局'),
    'notes.md': '# 云川市人民政府会议记录\n',
  });
  const { client } = await start({ rootUri });
  const find = async (query: string): Promise<string[]> => {
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(({ name, location }) => `${name} ${location.uri.slice(rootUri.length)}`);
  };
  expect(client.result.capabilities.workspaceSymbolProvider).toBe(true);
  expect(await find('')).toEqual([
    '云川市财政局 2024年 /c.md',
    '云川市人民政府 2024年 /b.md',
    '云川市人民政府 2023年 /a.md',
  ]);
  expect(await find('政府2023')).toEqual(['云川市人民政府 2023年 /a.md']);
  expect(await find('财政 2024')).toEqual(['云川市财政局 2024年 /c.md']);
  expect(await find('2024财政')).toEqual([]);
});

test('the rules that can be chosen are all but the one on the settings themselves', async () => {
  const { client } = await start({}, 'en');
  const { rules } = await client.connection.sendRequest<RulesResult>(rulesRequest, {});
  expect(rules.map(({ id }) => id).sort()).toEqual(
    ruleCatalogue
      .map(({ id }) => id)
      .filter((id) => id !== 'config-invalid')
      .sort(),
  );
  // Each group in one piece.
  const groups = rules.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
  expect(groups).toHaveLength(new Set(groups).size);
  expect(rules.every(({ title, group }) => title !== '' && group !== '')).toBe(true);
  expect(rules.find(({ id }) => id === 'template-residue')).toMatchObject({ group: 'Structure' });
});

test('checking again reads what nobody told of', async () => {
  const { path, uri: rootUri } = folderOf({ '2024.md': report(2024, '云川市人民政府') });
  const { client } = await start({
    rootUri,
    initializationOptions: { rules: { 'prior-text-similar': 'off' } },
  });
  const uri = `${rootUri}/2024.md`;
  client.open(uri, 'markdown', report(2024, '云川市人民政府'));
  const codes = async () => (await client.problems(uri)).map(({ code }) => code);
  expect(await codes()).toEqual([]);
  // The workspace has been read by the time that its reports are listed. This client watches no files.
  await client.connection.sendRequest('workspace/symbol', { query: '' });
  writeFileSync(
    join(path, '2023.md'),
    report(2023, '云川市人民政府').replace(
      '| 118 | 3 | 0 | 0 | 0 | 0 | 121 |',
      '| 113 | 3 | 0 | 0 | 0 | 0 | 121 |',
    ),
  );
  writeFileSync(join(path, '.govreportrc.json'), JSON.stringify({ rules: { style: 'off' } }));
  expect(await codes()).toEqual([]);
  await client.connection.sendRequest(recheckRequest, {});
  await vi.waitFor(async () => expect(await codes()).toEqual(['carry-over-mismatch']), 20_000);
});
