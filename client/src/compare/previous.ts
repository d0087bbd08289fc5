import { type Disposable, type Uri, workspace } from 'vscode';
import type { ReportFile } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { readText } from '../nearby-reports.ts';
import { watchNearby } from '../watch-nearby.ts';
import { findPreviousReport } from './previous-report.ts';

/** Files may come and go by the dozen. */
const DELAY_MS = 500;

/** The report that a document is compared with: the one the user chose, else last year's, looked for when it is asked for. */
export class Previous implements Disposable {
  readonly #document: Uri;
  readonly #ask: Ask;
  readonly #watch: Disposable;
  #chosen: Uri | null = null;
  #found: Promise<Uri | null> | null = null;
  #uri: Uri | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when another report may be there, or another text in the one that was found. */
  constructor(document: Uri, ask: Ask, changed: () => void) {
    this.#document = document;
    this.#ask = ask;
    this.#watch = watchNearby(document, () => {
      this.#found = null;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(changed, DELAY_MS);
    });
  }

  /** Where the report is that was read last. */
  get uri(): Uri | null {
    return this.#uri;
  }

  choose(uri: Uri): void {
    this.#chosen = uri;
  }

  /** The document is another organ's or year's by now: what was found for it is not last year's any more. */
  forget(): void {
    this.#found = null;
  }

  /** The report as it is open, else as it is on disk; null where there is none that can be read. */
  async read(): Promise<ReportFile | null> {
    const uri = this.#chosen ?? (await this.#find());
    this.#uri = uri;
    if (!uri) return null;
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await readText(uri));
    return text === null ? null : { uri: uri.toString(), text };
  }

  /** Looked for once; again where it could not be asked for. */
  #find(): Promise<Uri | null> {
    this.#found ??= findPreviousReport(this.#ask, this.#document).catch(() => {
      this.#found = null;
      return null;
    });
    return this.#found;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch.dispose();
  }
}
