import { type Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { lastYearRequest, type LastYearResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';

const REPORT_FILES = '**/*.{txt,md,markdown,html,htm,govreport}';
const MOST_FILES = 500;
/** A report has some kilobytes; what is far larger is none, or not worth the wait. */
const LARGEST_FILE = 2_000_000;

interface ReportName {
  readonly organ: string | null;
  readonly year: number | null;
}

/** Finds last year's report of the same organ and keeps it until a text or a file has changed. */
export class LastYear implements Disposable {
  readonly #document: Uri;
  readonly #ask: Ask;
  readonly #subscriptions: Disposable[];
  #found: Promise<LastYearResult> | null = null;
  #foundFor = '';
  #foundUri: string | null = null;

  /** @param changed called when what was found may no longer be so. */
  constructor(document: Uri, ask: Ask, changed: () => void) {
    this.#document = document;
    this.#ask = ask;
    const forget = (): void => {
      this.#found = null;
      changed();
    };
    this.#subscriptions = [
      workspace.onDidSaveTextDocument(({ uri }) => uri.toString() !== document.toString() && forget()),
      workspace.onDidCreateFiles(forget),
      workspace.onDidDeleteFiles(forget),
      workspace.onDidRenameFiles(forget),
      workspace.onDidChangeTextDocument(({ document: changedDocument }) => {
        if (changedDocument.uri.toString() === this.#foundUri) forget();
      }),
    ];
  }

  /** @param report the organ and year of the report as it is shown now. */
  find(report: ReportName): Promise<LastYearResult> {
    const name = `${report.organ} ${report.year}`;
    if (this.#foundFor !== name) this.#found = null;
    this.#foundFor = name;
    this.#found ??= this.#search(report);
    return this.#found;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #search(report: ReportName): Promise<LastYearResult> {
    const uri = this.#document.toString();
    // What is open is at hand; the files are read only where it is not enough.
    const found =
      (await this.#ask<LastYearResult>(lastYearRequest, { uri, files: [] })) ??
      (await this.#ask<LastYearResult>(lastYearRequest, {
        uri,
        files: await readCandidates(this.#document, report),
      })) ??
      null;
    this.#foundUri = found?.uri ?? null;
    return found;
  }
}

/** Files of the workspace that name the organ and the year before: only those are worth reading as reports. */
async function readCandidates(document: Uri, report: ReportName): Promise<{ uri: string; text: string }[]> {
  const folder = workspace.getWorkspaceFolder(document);
  const pattern = folder ? new RelativePattern(folder, REPORT_FILES) : REPORT_FILES;
  const uris = await workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES);
  const files: { uri: string; text: string }[] = [];
  for (const uri of uris) {
    const text = await readText(uri);
    if (text !== null && names(text, report)) files.push({ uri: uri.toString(), text });
  }
  return files;
}

/** Titles are broken over lines and cut by tags: looked for without either. */
function names(text: string, { organ, year }: ReportName): boolean {
  if (organ === null || year === null || !text.includes(String(year - 1))) return false;
  return text.replace(/<[^<>]*>|\s+/g, '').includes(organ.replace(/\s+/g, ''));
}

/** The text of a file in UTF-8 or GB18030; null where it can't be read. */
async function readText(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_FILE) return null;
    const bytes = await workspace.fs.readFile(uri);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    return null;
  }
}
