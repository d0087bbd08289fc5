import { type Disposable, type Uri, workspace } from 'vscode';
import type { LastYearResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { findLastYear, type ReportName } from '../find-last-year.ts';
import { watchNearby } from '../watch-nearby.ts';

/** Somebody may be typing in last year's report. */
const DELAY_MS = 500;

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
    this.#subscriptions = [
      watchNearby(document, () => this.#forget()),
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
    const found = await findLastYear(this.#ask, this.#document, report);
    this.#foundUri = found?.uri ?? null;
    return found;
  }
}
