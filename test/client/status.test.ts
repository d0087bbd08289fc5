import { expect, test, vi } from 'vitest';
import { ReportStatus } from '../../client/src/status.ts';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

const editor = vi.hoisted(() => ({
  documents: [] as { uri: string }[],
  close: (_: object): void => undefined,
}));
vi.mock('vscode', () => {
  const never = () => ({ dispose: () => undefined });
  return {
    StatusBarAlignment: { Right: 2 },
    Uri: { parse: (uri: string) => uri },
    l10n: { t: (text: string) => text },
    commands: { executeCommand: async () => undefined },
    window: {
      visibleTextEditors: [],
      createStatusBarItem: () => ({ show: () => undefined, hide: () => undefined }),
      onDidChangeActiveTextEditor: never,
      tabGroups: { onDidChangeTabs: never },
    },
    workspace: {
      get textDocuments() {
        return editor.documents;
      },
      onDidCloseTextDocument: (listener: (document: object) => void) => {
        editor.close = listener;
        return { dispose: () => undefined };
      },
    },
  };
});

const report = { uri: 'file:///r.txt', version: 1, isReport: true } as StatusParams;

test('a report that was closed while the server looked at it is none that is open', () => {
  const status = new ReportStatus(() => undefined);
  editor.documents = [{ uri: report.uri }];
  status.update(report);
  expect(status.openReport).toBe(report.uri);
  const [document] = editor.documents.splice(0);
  if (document) editor.close(document);
  status.update(report);
  expect(status.openReport).toBeUndefined();
});
