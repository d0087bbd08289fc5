import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Locale, message, renderMessage } from '../../core/index.ts';
import { inBackground } from '../in-background.ts';

/** What is done sooner needs no progress: it would only flicker. */
const DELAY_MS = 1000;
const INTERVAL_MS = 200;

/** Tells the user how far the first reading of a workspace is, and lets them stop it. */
export class ScanProgress {
  readonly #connection: Connection;
  readonly #locale: Locale;
  readonly #start = Date.now();
  #reporter: WorkDoneProgressServerReporter | null = null;
  #isAsked = false;
  #isDone = false;
  #reported = 0;

  /** @param canShow whether the client shows progress that it did not ask for. */
  constructor(connection: Connection, locale: Locale, canShow: boolean) {
    this.#connection = connection;
    this.#locale = locale;
    this.#isAsked = !canShow;
  }

  get isCancelled(): boolean {
    return this.#reporter?.token.isCancellationRequested === true;
  }

  report(done: number, all: number): void {
    const now = Date.now();
    if (!this.#isAsked && now - this.#start >= DELAY_MS) {
      this.#isAsked = true;
      // The reading goes on meanwhile: a client may refuse, or never answer.
      inBackground(this.#connection, 'progress', this.#begin());
    }
    if (now - this.#reported < INTERVAL_MS) return;
    this.#reported = now;
    const percentage = Math.floor((done / Math.max(all, 1)) * 100);
    this.#reporter?.report(percentage, `${done}/${all}`);
  }

  done(): void {
    this.#isDone = true;
    this.#reporter?.done();
  }

  async #begin(): Promise<void> {
    const reporter = await this.#connection.window.createWorkDoneProgress();
    if (this.#isDone) return;
    reporter.begin(renderMessage(message('lsp.scan'), this.#locale), 0, '', true);
    this.#reporter = reporter;
  }
}
