import { type Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { lastYearRequest, type LastYearResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';

const REPORT_FILES = '**/*.{txt,md,markdown,html,htm,govreport}';
const MOST_FILES = 500;
/** A report has some kilobytes; what is far larger is none, or not worth the wait. */
const LARGEST_FILE = 2_000_000;

/** Finds last year's report of the same organ and keeps it until a text or a file has changed. */
export class LastYear implements Disposable {
  readonly #document: Uri;
  readonly #ask: Ask;
  readonly #subscriptions: Disposable[];
  #found: Promise<LastYearResult> | null = null;
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

  find(): Promise<LastYearResult> {
    this.#found ??= this.#search();
    return this.#found;
  }

  /** Whoever had no last year before may have one now: the document may have got another title. */
  documentChecked(): void {
    if (this.#foundUri === null) this.#found = null;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #search(): Promise<LastYearResult> {
    const uri = this.#document.toString();
    // What is open is at hand; the files are read only where it is not enough.
    const found =
      (await this.#ask<LastYearResult>(lastYearRequest, { uri, files: [] })) ??
      (await this.#ask<LastYearResult>(lastYearRequest, {
        uri,
        files: await readCandidates(this.#document),
      })) ??
      null;
    this.#foundUri = found?.uri ?? null;
    return found;
  }
}

/** Files of the workspace that speak of information disclosure; those beside the document where it is in no workspace. */
async function readCandidates(document: Uri): Promise<{ uri: string; text: string }[]> {
  const folder = workspace.getWorkspaceFolder(document);
  const pattern = folder ? new RelativePattern(folder, REPORT_FILES) : REPORT_FILES;
  const uris = await workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES);
  const files: { uri: string; text: string }[] = [];
  for (const uri of uris) {
    const text = await readText(uri);
    if (text?.includes('政府信息公开')) files.push({ uri: uri.toString(), text });
  }
  return files;
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
