import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CompareParams,
  compareRequest,
  type CompareResult,
  type YearsParams,
  yearsRequest,
  type YearsResult,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { type Client, startClient } from './client.ts';

const thisYear = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const lastYear = buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text;
const URI = 'untitled:this-year';
const file = (name: string, text: string) => ({ uri: `file:///${name}`, text });

let client: Client;

beforeAll(async () => {
  client = await startClient();
  client.open(URI, 'markdown', thisYear);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const compare = (params: CompareParams): Promise<CompareResult> =>
  client.connection.sendRequest(compareRequest, params);
const years = (params: YearsParams): Promise<YearsResult> =>
  client.connection.sendRequest(yearsRequest, params);

test('without last year’s report at hand the reader is told so', async () => {
  expect(await compare({ uri: URI })).toEqual({ model: null, reason: '没有找到同一机关上一年度的年报' });
  expect(await compare({ uri: 'untitled:nowhere' })).toBeNull();
});

test('a file that the client has read stands beside the open document', async () => {
  const previous = file('last.txt', lastYear);
  const result = await compare({ uri: URI, previous });
  if (!result?.model) throw new Error('not compared');
  expect(result).toMatchObject({
    before: { uri: previous.uri, version: null },
    after: { uri: URI, version: 1 },
    model: { before: { year: 2023 }, after: { year: 2024 } },
  });
  const total = result.model.rows.find(({ id }) => id === '表三/r1/total');
  expect(total).toMatchObject({ change: 14, percent: 0.4, asked: [] });
  expect(lastYear.slice(total?.before?.range.start, total?.before?.range.end)).toBe('3511');
  expect(thisYear.slice(total?.after?.range.start, total?.after?.range.end)).toBe('3525');
});

test('a later report that was chosen is this year’s', async () => {
  const later = buildReport({ ...figuresOf('宿迁市 2024'), year: 2025 }, 'html').text;
  const result = await compare({ uri: URI, previous: file('later.html', later) });
  expect(result).toMatchObject({ before: { uri: URI }, after: { uri: 'file:///later.html', version: null } });
});

test('what can’t be compared is refused in the client’s language', async () => {
  const again = await compare({ uri: URI, previous: file('again.md', thisYear) });
  expect(again).toEqual({ model: null, reason: '两份都是 2024 年度的年报，没有上年可以对比' });
  client.open('untitled:minutes', 'markdown', '# 会议纪要\n');
  expect(await compare({ uri: 'untitled:minutes' })).toMatchObject({ model: null });
});

test('the years of an organ, one report a year', async () => {
  const other = buildReport(figuresOf('宿迁市 2023'), 'pipes', '云川市教育局').text;
  const earlier = buildReport({ ...figuresOf('抚远市 2020'), year: 2020 }, 'pipes').text;
  const files = [
    file('other.md', other),
    file('2023.txt', lastYear),
    file('2020.md', earlier),
    file('2024.md', thisYear),
  ];
  const chart = await years({ uri: URI, files });
  expect(chart?.map(({ year, uri, applications }) => [year, uri, applications])).toEqual([
    [2020, 'file:///2020.md', Number(figuresOf('抚远市 2020').figures.表三?.r1?.at(-1))],
    [2023, 'file:///2023.txt', 3511],
    [2024, URI, 3525],
  ]);
  expect(chart?.at(-1)).toEqual({
    uri: URI,
    year: 2024,
    applications: 3525,
    outcomes: { granted: 1902, refused: 92, other: 1527 },
    litigation: { reviews: 170, lawsuits: 77 },
  });
  expect(await years({ uri: URI, files: [] })).toHaveLength(1);
  expect(await years({ uri: 'untitled:minutes', files })).toBeNull();
});

test('what is open counts before what is on disk', async () => {
  const changed = lastYear.replace('\t3511\n', '\t3510\n');
  client.open('file:///last.txt', 'plaintext', changed);
  const result = await compare({ uri: URI });
  expect(result).toMatchObject({ before: { uri: 'file:///last.txt', version: 1 } });
  const named = await compare({ uri: URI, previous: file('last.txt', lastYear) });
  expect(named?.model?.rows.find(({ id }) => id === '表三/r1/total')?.before?.value).toBe(3510);
  const chart = await years({ uri: URI, files: [file('last.txt', lastYear), file('copy.txt', lastYear)] });
  expect(chart?.map(({ applications }) => applications)).toEqual([3510, 3525]);
});
