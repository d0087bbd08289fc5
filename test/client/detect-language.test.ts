import { beforeEach, expect, test, vi } from 'vitest';
import { LanguageDetector } from '../../client/src/detect-language.ts';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

const URI = 'file:///r.txt';

const editor = vi.hoisted(() => ({
  documents: [] as { uri: string; version: number; languageId: string }[],
  close: (_: object): void => undefined,
}));
vi.mock('vscode', () => ({
  TabInputText: class {},
  window: { tabGroups: { all: [], onDidChangeTabs: () => ({ dispose: () => undefined }) } },
  workspace: {
    get textDocuments() {
      return editor.documents;
    },
    getConfiguration: () => ({ get: () => true }),
    onDidCloseTextDocument: (listener: (document: object) => void) => {
      editor.close = listener;
      return { dispose: () => undefined };
    },
  },
  languages: {
    // As VS Code does it: the document is closed and opened again, and never gone meanwhile.
    setTextDocumentLanguage: async (document: { languageId: string }, language: string) => {
      editor.close(document);
      document.languageId = language;
    },
  },
}));

const open = () => {
  const document = { uri: URI, version: 1, languageId: 'plaintext' };
  editor.documents = [document];
  return document;
};
const close = (document: object): void => {
  editor.documents = [];
  editor.close(document);
};
const report = { uri: URI, version: 1, isReport: true } as StatusParams;

beforeEach(() => {
  editor.documents = [];
});

test('whoever changes the language back means it', async () => {
  const detector = new LanguageDetector();
  const document = open();
  await detector.apply(report);
  expect(document.languageId).toBe('govreport');
  document.languageId = 'plaintext';
  await detector.apply(report);
  expect(document.languageId).toBe('plaintext');
});

test('a document that was in no tab is looked at anew when it is opened again', async () => {
  const detector = new LanguageDetector();
  const first = open();
  await detector.apply(report);
  close(first);
  const second = open();
  await detector.apply(report);
  expect(second.languageId).toBe('govreport');
});

test('what was a report a version ago is left alone', async () => {
  const detector = new LanguageDetector();
  const document = open();
  document.version = 2;
  await detector.apply(report);
  expect(document.languageId).toBe('plaintext');
  await detector.apply({ ...report, version: 2 });
  expect(document.languageId).toBe('govreport');
});
