import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type DocumentParams,
  type NextReportParams,
  nextReportRequest,
  nextYearRequest,
  type NextYearResult,
  type NextReportResult,
} from '../../server/src/lsp/protocol.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Client, startClient } from './client.ts';

const folder = temporaryFolder();
const inFolder = (name: string): string => pathToFileURL(join(folder, name)).href;
const lastYear = buildReport(figuresOf('宿迁市 2023'), 'tab-cells').text;
writeFileSync(join(folder, '2023.txt'), lastYear);

let client: Client;

beforeAll(async () => {
  client = await startClient(undefined, undefined, { rootUri: pathToFileURL(folder).href });
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const next = (params: NextReportParams): Promise<NextReportResult> =>
  client.connection.sendRequest(nextReportRequest, params);

const nextYear = (params: DocumentParams): Promise<NextYearResult> =>
  client.connection.sendRequest(nextYearRequest, params);

test('from an open report, written as it is or as asked for', async () => {
  client.open('untitled:last', 'plaintext', lastYear);
  const made = await next({ uri: 'untitled:last' });
  expect(made).toMatchObject({ year: 2024, notation: 'text' });
  expect(made.text).toContain('二、上年结转政府信息公开申请数量\t118\t3\t0\t0\t0\t0\t121\n');
  const markdown = await next({ uri: 'untitled:last', notation: 'markdown' });
  expect(markdown.text).toContain('| 二、上年结转政府信息公开申请数量 | 118 | 3 | 0 | 0 | 0 | 0 | 121 |');
});

test('its check finds what is open, a table at once, and nothing else', async () => {
  const { text } = await next({ uri: 'untitled:last', notation: 'markdown' });
  client.open('untitled:next', 'markdown', text);
  const found = await client.problems('untitled:next');
  // Beside last year's report its prose is what it was.
  const rules = new Set(found.map(({ code }) => code));
  expect([...rules].filter((rule) => rule !== 'prior-text-similar')).toEqual(['template-residue']);
  expect(found.filter(({ code }) => code === 'template-residue')).toHaveLength(6);
  for (const uri of ['untitled:last', 'untitled:next'])
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
});

test('from a report on disk; that there is one of that year already is said', async () => {
  expect(await next({ uri: inFolder('2023.txt') })).toMatchObject({ year: 2024 });
  expect(await nextYear({ uri: inFolder('2023.txt') })).toBeNull();
  writeFileSync(join(folder, '2024.md'), buildReport(figuresOf('宿迁市 2024'), 'pipes').text);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: inFolder('2024.md'), type: 1 }],
  });
  client.open(inFolder('2023.txt'), 'plaintext', lastYear);
  await expect.poll(() => nextYear({ uri: inFolder('2023.txt') })).toBe(inFolder('2024.md'));
});

test('what is no report, or nowhere, is refused in the reader’s language', async () => {
  client.open('untitled:letter', 'markdown', '# 关于召开会议的通知\n');
  await expect(next({ uri: 'untitled:letter' })).rejects.toThrow('不能以它为底稿');
  await expect(next({ uri: inFolder('none.md') })).rejects.toThrow('找不到');
  await expect(client.connection.sendRequest(nextReportRequest, null)).rejects.toThrow();
});

test('while all is turned off nothing is made or looked for', async () => {
  const off = await startClient(undefined, undefined, {
    rootUri: pathToFileURL(folder).href,
    initializationOptions: { enable: false },
  });
  try {
    const { connection } = off;
    const last = { uri: inFolder('2023.txt') };
    await expect(connection.sendRequest(nextReportRequest, last)).rejects.toThrow('govreport.enable');
    expect(await connection.sendRequest(nextYearRequest, last)).toBeNull();
  } finally {
    expect(await off.stop()).toBe(0);
  }
});
