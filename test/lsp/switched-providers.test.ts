import { expect, onTestFinished, test } from 'vitest';
import { startClient } from './client.ts';

const SWITCHED = ['textDocument/documentLink', 'textDocument/documentSymbol', 'textDocument/foldingRange'];

test('outline, folding and links come and go with the setting, where the client can be told', async () => {
  const registered = new Map<string, string>();
  const dynamicRegistration = true;
  const capabilities = {
    textDocument: {
      documentSymbol: { dynamicRegistration },
      foldingRange: { dynamicRegistration },
      documentLink: { dynamicRegistration },
    },
  };
  const client = await startClient(capabilities, 'zh-cn', {
    prepare: (connection) => {
      connection.onRequest('client/registerCapability', ({ registrations }) => {
        for (const { id, method } of registrations) registered.set(id, method);
        return null;
      });
      connection.onRequest('client/unregisterCapability', ({ unregisterations }) => {
        for (const { id } of unregisterations) registered.delete(id);
        return null;
      });
    },
  });
  onTestFinished(() => void client.child.kill());
  const offered = () => expect.poll(() => [...registered.values()].sort());
  expect(client.result.capabilities).not.toHaveProperty('documentSymbolProvider');
  await offered().toEqual(SWITCHED);
  const set = (enable: boolean) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { govreport: { enable } },
    });
  await set(false);
  await offered().toEqual([]);
  await set(true);
  await offered().toEqual(SWITCHED);
  // Switched to and fro without a wait, what counts is how it ends.
  for (const enable of [false, true, false, true]) void set(enable);
  await client.connection.sendRequest('govreport/rules');
  await offered().toEqual(SWITCHED);
});

test('a client that can be told nothing has them from the start, and is asked to register nothing', async () => {
  let isAsked = false;
  const client = await startClient({}, 'zh-cn', {
    prepare: (connection) =>
      void connection.onRequest('client/registerCapability', () => {
        isAsked = true;
        return null;
      }),
  });
  onTestFinished(() => void client.child.kill());
  const { documentSymbolProvider, foldingRangeProvider, documentLinkProvider } = client.result.capabilities;
  expect([documentSymbolProvider, foldingRangeProvider, documentLinkProvider]).toEqual([
    { label: 'govreport' },
    true,
    {},
  ]);
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { govreport: { enable: false } },
  });
  await client.connection.sendRequest('govreport/rules');
  expect(isAsked).toBe(false);
});
