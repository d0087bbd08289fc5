import { expect, test } from 'vitest';
import { type StatusParams, statusNotification } from '../../server/src/lsp/protocol.ts';
import { modern } from './client.ts';
import { startInProcess } from './in-process.ts';
import { wrong } from './wrong-report.ts';

const textDocument = { uri: 'untitled:report' };

test('whoever asked for the problems of a document while it was closed is told to ask again when it is open', async () => {
  const { client } = await startInProcess({
    ...modern,
    workspace: { diagnostics: { refreshSupport: true } },
  });
  let refreshed = 0;
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  let checked = 0;
  client.onNotification(statusNotification, (_: StatusParams) => void checked++);
  const open = () =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'plaintext', version: 1, text: wrong },
    });
  const close = () => client.sendNotification('textDocument/didClose', { textDocument });
  const pull = () => client.sendRequest('textDocument/diagnostic', { textDocument });
  await open();
  // Settings and, once the first report is open, its neighbours are known.
  await expect.poll(() => [checked, refreshed]).toEqual([1, 2]);
  await close();
  await open();
  await expect.poll(() => checked).toBe(2);
  await client.sendRequest('govreport/rules');
  // Nobody was told anything wrong meanwhile.
  expect(refreshed).toBe(2);
  await close();
  expect(await pull()).toEqual({ kind: 'full', items: [] });
  await open();
  await expect.poll(() => refreshed).toBe(3);
  expect(await pull()).not.toEqual({ kind: 'full', items: [] });
});
