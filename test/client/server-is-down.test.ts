import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import type { Ask } from '../../client/src/ask-server.ts';
import { convertToMarkdown } from '../../client/src/commands/convert-to-markdown.ts';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { formatReport } from '../../client/src/commands/format-report.ts';
import { newFromLastYear } from '../../client/src/commands/new-from-last-year.ts';
import { newReport } from '../../client/src/commands/new-report.ts';
import { pasteTable } from '../../client/src/commands/paste-table.ts';
import { printReport } from '../../client/src/commands/print-report.ts';

const DOWN = 'The language server does not run. Restart it and try again.';

const said = vi.hoisted((): string[] => []);
vi.mock('vscode', () => {
  const uri = { toString: () => 'untitled:report' };
  const document = { uri, version: 1, offsetAt: () => 0 };
  const say = (text: string): void => void said.push(text);
  return {
    env: { clipboard: { readText: async () => '1\t2' } },
    l10n: { t: (text: string) => text },
    window: {
      activeTextEditor: { document, selection: { start: 0 } },
      showErrorMessage: say,
      showInformationMessage: say,
      showWarningMessage: say,
      setStatusBarMessage: say,
    },
    workspace: { textDocuments: [document] },
  };
});

const uri = { toString: () => 'untitled:report' } as Uri;
const commands: Readonly<Record<string, (ask: Ask) => Promise<unknown>>> = {
  convert: (ask) => convertToMarkdown(ask, uri),
  format: (ask) => formatReport(ask, uri),
  paste: pasteTable,
  print: (ask) => printReport(ask, uri),
};

beforeEach(() => {
  said.length = 0;
});

test.each(Object.entries(commands))('%s: no server is no answer', async (_name, run) => {
  await run(async () => undefined);
  expect(said).toEqual([DOWN]);
});

test.each(Object.entries(commands))('%s: an answer of nothing is one', async (name, run) => {
  const nothing = name === 'print' ? { html: null } : null;
  await run(async <R>() => nothing as R);
  expect(said).toHaveLength(1);
  expect(said).not.toContain(DOWN);
});

test('nor is a client whose server would not start', async () => {
  const failed = {
    needsStart: () => false,
    needsStop: () => false,
    sendRequest: async () => {
      throw new Error('Client is not running');
    },
  } as unknown as BaseLanguageClient;
  await newReport(failed, { organ: '云川县人民政府', year: 2024 });
  await newFromLastYear(failed, uri);
  expect(said).toEqual([DOWN, DOWN]);
});
