import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  editCellsRequest,
  type EditCellsParams,
  type EditCellsResult,
  lastYearRequest,
  type LastYearResult,
  previewRequest,
  type PreviewResult,
  printPageRequest,
  type PrintPageResult,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Client, startClient } from './client.ts';

const root = temporaryFolder();

const thisYear = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const lastYear = buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text;
const URI = 'untitled:this-year';

let client: Client;

beforeAll(async () => {
  client = await startClient();
  client.open(URI, 'markdown', thisYear);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const ask = <R>(request: string, params: object): Promise<R> =>
  client.connection.sendRequest(request, params);
const edit = (params: EditCellsParams) => ask<EditCellsResult>(editCellsRequest, params);
const findLastYear = (params: { uri: string }) => ask<LastYearResult>(lastYearRequest, params);

test('a preview comes with the version it was made from; none for a document that is not open', async () => {
  const preview = await ask<PreviewResult>(previewRequest, { uri: URI });
  expect(preview?.version).toBe(1);
  expect(preview?.model?.tables.map(({ name, state }) => [name, state])).toEqual([
    ['表二', 'read'],
    ['表三', 'read'],
    ['表四', 'read'],
  ]);
  expect(await ask<PreviewResult>(previewRequest, { uri: 'untitled:nowhere' })).toBeNull();
});

test('a document that is no report has a version and no model', async () => {
  client.open('untitled:minutes', 'markdown', '# 会议纪要\n');
  expect(await ask<PreviewResult>(previewRequest, { uri: 'untitled:minutes' })).toEqual({
    version: 1,
    model: null,
  });
});

test('edits of cells replace exactly those cells', async () => {
  const result = await edit({ uri: URI, cells: [{ id: '表三/r1/total', text: '3528' }] });
  expect(result).toMatchObject({ version: 1, refused: null });
  const [change] = result.edits;
  expect(thisYear.slice(change?.range.start, change?.range.end)).toBe('3525');
  expect(result.edits).toHaveLength(1);
});

test('what is no number is refused in the client’s language', async () => {
  const result = await edit({ uri: URI, cells: [{ id: '表三/r1/total', text: '许多' }] });
  expect(result).toMatchObject({ edits: [], refused: '“许多”不是数字，没有写入' });
  expect((await edit({ uri: 'untitled:nowhere', cells: [] })).refused).not.toBeNull();
});

test('last year’s figures come from the workspace, and from an open document before it', async () => {
  const folder = mkdtempSync(join(root, 'last-year-'));
  const other = buildReport(figuresOf('宿迁市 2023'), 'pipes', '云川市教育局').text;
  writeFileSync(join(folder, 'other.md'), other);
  expect(await findLastYear({ uri: URI })).toBeNull();
  writeFileSync(join(folder, 'last.txt'), lastYear);
  const inFolder = await startClient(undefined, undefined, { rootUri: pathToFileURL(folder).href });
  onTestFinished(() => void inFolder.child.kill());
  const uri = pathToFileURL(join(folder, 'this.md')).href;
  const last = pathToFileURL(join(folder, 'last.txt')).href;
  inFolder.open(uri, 'markdown', thisYear);
  const find = () => inFolder.connection.sendRequest<LastYearResult>(lastYearRequest, { uri });
  const found = await find();
  expect(found).toMatchObject({ uri: last, year: 2023 });
  expect(found?.values['表三/r1/total']).toEqual({ text: '3511', number: 3511 });
  inFolder.open(last, 'plaintext', lastYear.replace('\t3511\n', '\t3510\n'));
  expect((await find())?.values['表三/r1/total']).toEqual({ text: '3510', number: 3510 });
});

test('a page to print, for a report alone', async () => {
  const { html } = await ask<PrintPageResult>(printPageRequest, { uri: URI });
  expect(html).toMatch(/^<!DOCTYPE html>/);
  expect(await ask<PrintPageResult>(printPageRequest, { uri: 'untitled:minutes' })).toEqual({ html: null });
});
