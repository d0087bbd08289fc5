import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CompareParams,
  compareRequest,
  type CompareResult,
  yearsRequest,
  type YearsResult,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Client, startClient } from './client.ts';

/** A folder that is not of the workspace. */
const temporary = temporaryFolder();

const thisYear = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const lastYear = buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text;
const URI = 'untitled:this-year';
const folder = temporaryFolder();
/** Writes a file of the workspace and tells the server. */
const file = async (name: string, text: string): Promise<string> => {
  const uri = pathToFileURL(join(folder, name)).href;
  writeFileSync(join(folder, name), text);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: 1 }],
  });
  return uri;
};

let client: Client;

beforeAll(async () => {
  client = await startClient(undefined, undefined, { rootUri: pathToFileURL(folder).href });
  client.open(URI, 'markdown', thisYear);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const compare = (params: CompareParams): Promise<CompareResult> =>
  client.connection.sendRequest(compareRequest, params);
const years = (params: { uri: string }): Promise<YearsResult> =>
  client.connection.sendRequest(yearsRequest, params);

test('without last year’s report at hand the reader is told so', async () => {
  expect(await compare({ uri: URI })).toEqual({ model: null, reason: '没有找到同一机关上一年度的年报' });
  expect(await compare({ uri: 'untitled:nowhere' })).toBeNull();
});

test('a report that is named stands beside the open document', async () => {
  const elsewhere = join(temporary, 'last.txt');
  writeFileSync(elsewhere, lastYear);
  const previous = pathToFileURL(elsewhere).href;
  const result = await compare({ uri: URI, previous });
  if (!result?.model) throw new Error('not compared');
  expect(result).toMatchObject({
    before: { uri: previous, version: null },
    after: { uri: URI, version: 1 },
    model: { before: { year: 2023 }, after: { year: 2024 } },
  });
  const total = result.model.rows.find(({ id }) => id === '表三/r1/total');
  expect(total).toMatchObject({ change: 14, percent: 0.4, asked: [] });
  expect(lastYear.slice(total?.before?.range.start, total?.before?.range.end)).toBe('3511');
  expect(thisYear.slice(total?.after?.range.start, total?.after?.range.end)).toBe('3525');
});

test('a later report that was chosen is this year’s', async () => {
  const later = join(temporary, 'later.html');
  writeFileSync(later, buildReport({ ...figuresOf('宿迁市 2024'), year: 2025 }, 'html').text);
  const previous = pathToFileURL(later).href;
  expect(await compare({ uri: URI, previous })).toMatchObject({
    before: { uri: URI },
    after: { uri: previous, version: null },
  });
});

test('what can’t be compared is refused in the client’s language', async () => {
  const again = join(temporary, 'again.md');
  writeFileSync(again, thisYear);
  expect(await compare({ uri: URI, previous: pathToFileURL(again).href })).toEqual({
    model: null,
    reason: '两份都是 2024 年度的年报，没有上年可以对比',
  });
  client.open('untitled:minutes', 'markdown', '# 会议纪要\n');
  expect(await compare({ uri: 'untitled:minutes' })).toMatchObject({ model: null });
});

test('the years of an organ, one report a year; what is open counts before what is on disk', async () => {
  expect(await years({ uri: URI })).toHaveLength(1);
  const other = buildReport(figuresOf('宿迁市 2023'), 'pipes', '云川市教育局').text;
  const earlier = buildReport({ ...figuresOf('抚远市 2020'), year: 2020 }, 'pipes').text;
  await file('other.md', other);
  const of2023 = await file('2023.txt', lastYear);
  const of2020 = await file('2020.md', earlier);
  await expect
    .poll(async () => (await years({ uri: URI }))?.map(({ year, uri }) => [year, uri]))
    .toEqual([
      [2020, of2020],
      [2023, of2023],
      [2024, URI],
    ]);
  const chart = await years({ uri: URI });
  expect(chart?.map(({ applications }) => applications)).toEqual([7, 3511, 3525]);
  expect(chart?.at(-1)).toEqual({
    uri: URI,
    year: 2024,
    applications: 3525,
    outcomes: { granted: 1902, refused: 92, other: 1527 },
    litigation: { reviews: 170, lawsuits: 77 },
  });
  expect(await years({ uri: 'untitled:minutes' })).toBeNull();

  // Last year's is found without being named.
  expect(await compare({ uri: URI })).toMatchObject({ before: { uri: of2023, version: null } });
  client.open(of2023, 'plaintext', lastYear.replace('\t3511\n', '\t3510\n'));
  const result = await compare({ uri: URI });
  expect(result).toMatchObject({ before: { uri: of2023, version: 1 } });
  expect(result?.model?.rows.find(({ id }) => id === '表三/r1/total')?.before?.value).toBe(3510);
  expect((await years({ uri: URI }))?.map(({ applications }) => applications)).toEqual([7, 3510, 3525]);
});
