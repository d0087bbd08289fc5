import { LSPErrorCodes, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkReading, readText } from '../../server/src/core/index.ts';
import { type StatusParams, statusNotification } from '../../server/src/lsp/protocol.ts';
import { modern } from './client.ts';
import { type InProcess, startInProcess } from './in-process.ts';
import { ROW, wrong } from './wrong-report.ts';

// How often a text is read and checked is counted, not how long it takes.
vi.mock('../../server/src/core/index.ts', async (importOriginal) => {
  const engine = await importOriginal<typeof import('../../server/src/core/index.ts')>();
  return { ...engine, readText: vi.fn(engine.readText), checkReading: vi.fn(engine.checkReading) };
});

const uri = 'untitled:report';
const textDocument = { uri };

function open({ client }: InProcess): Promise<void> {
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: wrong },
  });
}

/** Types a character in front of the row that is wrong. */
function type({ client }: InProcess, version: number): Promise<void> {
  const start = { line: ROW - 1, character: 0 };
  return client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start, end: start }, text: ' ' }],
  });
}

function pull({ client }: InProcess): Promise<unknown> {
  return client.sendRequest('textDocument/diagnostic', { textDocument });
}

beforeEach(forgetWork);

const timesRead = (): number => vi.mocked(readText).mock.calls.length;
const timesChecked = (): number => vi.mocked(checkReading).mock.calls.length;

describe('an editor that asks', () => {
  test('one reading and one check of a version, whatever is asked about it', async () => {
    const server = await startInProcess(modern);
    await open(server);
    const range = { start: { line: 0, character: 0 }, end: { line: ROW, character: 0 } };
    await Promise.all([
      pull(server),
      pull(server),
      ...['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'documentLink'].map(
        (request) => server.client.sendRequest(`textDocument/${request}`, { textDocument }),
      ),
      server.client.sendRequest('textDocument/inlayHint', { textDocument, range }),
      server.client.sendRequest('textDocument/hover', { textDocument, position: range.end }),
    ]);
    await pull(server);
    expect([timesRead(), timesChecked()]).toEqual([1, 1]);
  });

  test('versions that were overtaken are not read', async () => {
    const server = await startInProcess(modern);
    await open(server);
    await pull(server);
    forgetWork();
    const answers: Promise<unknown>[] = [];
    await server.atOnce(() => {
      for (let version = 2; version <= 21; version++) {
        void type(server, version);
        answers.push(pull(server).catch(({ code, data }) => ({ code, data })));
        answers.push(
          server.client
            .sendRequest('textDocument/semanticTokens/full', { textDocument })
            .catch(({ code }) => ({ code })),
        );
      }
    });
    const all = await Promise.all(answers);
    const [diagnostics, tokens] = [all.at(-2), all.at(-1)];
    expect(diagnostics).toMatchObject({ kind: 'full' });
    expect(tokens).toHaveProperty('data');
    // Whoever asked for an earlier version is told so, and to ask again.
    const overtaken = { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } };
    expect(all.slice(0, -2).filter((_, index) => index % 2 === 0)).toEqual(Array(19).fill(overtaken));
    expect(all.slice(0, -2).filter((_, index) => index % 2 === 1)).toEqual(
      Array(19).fill({ code: LSPErrorCodes.ContentModified }),
    );
    expect([timesRead(), timesChecked()]).toEqual([1, 1]);
  });

  test('outline, folding, lenses, hints and links are those of the newest version, whichever they were asked about', async () => {
    const server = await startInProcess(modern);
    await open(server);
    await pull(server);
    forgetWork();
    const range = { start: { line: 0, character: 0 }, end: { line: ROW, character: 0 } };
    const asked = ['documentSymbol', 'foldingRange', 'codeLens', 'inlayHint', 'documentLink'];
    const ask = (): Promise<unknown[][]> =>
      Promise.all(
        asked.map((request) =>
          server.client.sendRequest<unknown[]>(`textDocument/${request}`, { textDocument, range }),
        ),
      );
    const answers: Promise<unknown[][]>[] = [];
    await server.atOnce(() => {
      for (let version = 2; version <= 5; version++) {
        void type(server, version);
        answers.push(ask());
      }
    });
    const all = await Promise.all(answers);
    const newest = await ask();
    expect(newest.slice(0, 2).every(({ length }) => length > 0)).toBe(true);
    expect(all).toEqual([newest, newest, newest, newest]);
    expect([timesRead(), timesChecked()]).toEqual([1, 1]);
  });

  test('nothing is read of a document that was closed meanwhile', async () => {
    const server = await startInProcess(modern);
    const statuses = statusesOf(server);
    await open(server);
    await expect.poll(() => statuses.length).toBe(1);
    forgetWork();
    await server.atOnce(() => {
      void type(server, 2);
      void server.client.sendNotification('textDocument/didClose', { textDocument });
    });
    await server.client.sendRequest('govreport/rules');
    expect([timesRead(), timesChecked(), statuses.length]).toEqual([0, 0, 1]);
  });
});

describe('an editor that is told', () => {
  test('hears of the newest version alone', async () => {
    const server = await startInProcess({});
    const told: (number | undefined)[] = [];
    server.client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      told.push(params.version);
    });
    await open(server);
    await expect.poll(() => told).toEqual([1]);
    forgetWork();
    await server.atOnce(() => {
      for (let version = 2; version <= 30; version++) void type(server, version);
    });
    await expect.poll(() => told).toEqual([1, 30]);
    expect([timesRead(), timesChecked()]).toEqual([1, 1]);
  });

  test('and of how a report stands only when that has changed, unless it follows each version', async () => {
    const server = await startInProcess({});
    const statuses = statusesOf(server);
    await open(server);
    await expect.poll(() => statuses.length).toBe(1);
    let checked = 0;
    server.client.onNotification('textDocument/publishDiagnostics', () => {
      checked++;
    });
    await type(server, 2);
    await expect.poll(() => checked).toBe(1);
    await server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: '会议记录' }],
    });
    await expect.poll(() => statuses.map(({ version }) => version)).toEqual([1, 3]);
  });
});

function forgetWork(): void {
  vi.mocked(readText).mockClear();
  vi.mocked(checkReading).mockClear();
}

function statusesOf({ client }: InProcess): StatusParams[] {
  const statuses: StatusParams[] = [];
  client.onNotification(statusNotification, (status: StatusParams) => void statuses.push(status));
  return statuses;
}
