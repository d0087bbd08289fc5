import { l10n, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDown, tellServerIsDown } from '../server-is-down.ts';
import {
  newReportRequest,
  type NewReportParams,
  type NewReportResult,
  type ServerFacts,
} from '../../../server/src/lsp/protocol.ts';

/**
 * 新建年度报告: asks for organ and year and opens a new report in Markdown. With `{organ, year}` as its argument the
 * command asks nothing.
 *
 * @returns the document, or nothing where the user thought better of it or the server refused, which the user is told.
 */
export async function newReport(
  client: BaseLanguageClient | undefined,
  argument: unknown,
): Promise<TextDocument | undefined> {
  if (!client || isDown(client)) {
    tellServerIsDown();
    return undefined;
  }
  const options = isParams(argument) ? argument : await askForReport(firstYearOf(client));
  if (!options) return undefined;
  try {
    const { text } = await client.sendRequest<NewReportResult>(newReportRequest, options);
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(document);
    return document;
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The forms are the server's; until it has said what it knows, any year will do. */
function firstYearOf(client: BaseLanguageClient): number {
  const facts: Partial<ServerFacts> | undefined = client.initializeResult?.capabilities.experimental;
  return facts?.firstReportYear ?? 0;
}

function isParams(argument: unknown): argument is NewReportParams {
  const { organ, year } = (argument ?? {}) as Partial<NewReportParams>;
  return typeof organ === 'string' && typeof year === 'number';
}

async function askForReport(firstYear: number): Promise<NewReportParams | undefined> {
  const title = l10n.t('New Annual Report');
  const organ = await window.showInputBox({
    title,
    prompt: l10n.t('Full name of the organ, as it signs'),
    placeHolder: l10n.t('for instance 云川县人民政府'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('The name is needed for the title') : undefined),
  });
  if (organ === undefined) return undefined;
  const year = await window.showInputBox({
    title,
    prompt: l10n.t('The year the report is about'),
    // Reports are written in the first months of the year after.
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) =>
      isYearFrom(firstYear, value)
        ? undefined
        : l10n.t('A year from {0} on, in four digits', String(firstYear)),
  });
  return year === undefined ? undefined : { organ: organ.trim(), year: Number(year) };
}

function isYearFrom(first: number, value: string): boolean {
  return /^\d{4}$/.test(value.trim()) && Number(value) >= first;
}
