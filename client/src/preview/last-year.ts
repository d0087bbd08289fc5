import { type Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { lastYearRequest, type LastYearResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';

const REPORT_FILES = '**/*.{txt,md,markdown,html,htm,govreport}';
const REPORT_FILE = /\.(?:txt|md|markdown|html?|govreport)$/i;
const MOST_FILES = 500;
/** A report has some kilobytes; what is far larger is none, or not worth the wait. */
const LARGEST_FILE = 2_000_000;
/** Somebody may be typing in last year's report. */
const DELAY_MS = 500;

interface ReportName {
  readonly organ: string | null;
  readonly year: number | null;
}

/** Finds last year's report of the same organ, for as long as it is wanted, and looks again when texts have changed. */
export class LastYear implements Disposable {
  readonly #document: Uri;
  readonly #ask: Ask;
  readonly #changed: () => void;
  readonly #subscriptions: Disposable[];
  #isWanted = false;
  #found: Promise<LastYearResult> | null = null;
  #foundFor = '';
  #foundUri: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when what was found may no longer be so, while it is wanted. */
  constructor(document: Uri, ask: Ask, changed: () => void) {
    this.#document = document;
    this.#ask = ask;
    this.#changed = changed;
    const other = (uri: Uri): boolean =>
      uri.toString() !== document.toString() && (REPORT_FILE.test(uri.path) || uri.scheme === 'untitled');
    const forgetFor = ({ uri }: { uri: Uri }): void => {
      if (other(uri)) this.#forget();
    };
    this.#subscriptions = [
      workspace.onDidOpenTextDocument(forgetFor),
      workspace.onDidCloseTextDocument(forgetFor),
      workspace.onDidSaveTextDocument(forgetFor),
      workspace.onDidCreateFiles(({ files }) => files.some(other) && this.#forget()),
      workspace.onDidDeleteFiles(({ files }) => files.some(other) && this.#forget()),
      workspace.onDidRenameFiles(({ files }) => files.some(({ newUri }) => other(newUri)) && this.#forget()),
      workspace.onDidChangeTextDocument(({ document: changedText }) => {
        if (changedText.uri.toString() === this.#foundUri) this.#forget();
      }),
    ];
  }

  get isWanted(): boolean {
    return this.#isWanted;
  }

  want(wanted: boolean): void {
    this.#isWanted = wanted;
  }

  /** @param report the organ and year of the report as it is shown now. */
  find(report: ReportName): Promise<LastYearResult> {
    const name = `${report.organ} ${report.year}`;
    if (this.#foundFor !== name) this.#found = null;
    this.#foundFor = name;
    this.#found ??= this.#search(report).catch(() => {
      this.#found = null;
      return null;
    });
    return this.#found;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #forget(): void {
    this.#found = null;
    clearTimeout(this.#timer);
    if (this.#isWanted) this.#timer = setTimeout(this.#changed, DELAY_MS);
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
  const texts = await Promise.all(
    uris.map(async (uri) => ({ uri: uri.toString(), text: (await readText(uri)) ?? '' })),
  );
  return texts.filter(({ text }) => names(text, report));
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
