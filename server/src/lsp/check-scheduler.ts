import { CodeLensRefreshRequest, type PublishDiagnosticsParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { attempt } from './guard.ts';
import { inBackground } from './in-background.ts';
import { diagnosticsOf, resultIdOf } from './handlers/diagnostics.ts';
import { sendStatus } from './handlers/status.ts';
import { reportChecked } from '../parts/warm.ts';
import type { Session } from './session.ts';

/**
 * Checks a document as soon as no further change of it waits to be taken in, and tells the client: its status, and its
 * diagnostics where the client can't ask for them itself. A version that was overtaken is never read.
 */
export class CheckScheduler {
  readonly #session: Session;
  readonly #due = new Set<string>();
  /** Documents are checked one after the other, and what the client has sent meanwhile goes first. */
  #turn: Promise<void> = Promise.resolve();
  #isRefreshDue = false;
  /** What clients that don't ask were told of last, by its name and the version. */
  readonly #pushed = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  schedule({ uri }: TextDocument): void {
    if (this.#due.has(uri)) return;
    this.#due.add(uri);
    inBackground(this.#session.connection, 'check', this.#check(uri));
  }

  /** Documents whose neighbours are others now; those that are not open are nobody's concern here. */
  scheduleAgain(uris: ReadonlySet<string>): void {
    const { documents } = this.#session;
    const open = [...uris].flatMap((uri) => documents.get(uri) ?? []);
    for (const document of open) this.schedule(document);
    if (open.length === 0) return;
    if (this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    inBackground(this.#session.connection, 'refresh', this.#refreshInTurn());
  }

  /** Asks a client to ask again for whatever it can ask again for. */
  refresh(): void {
    const { connection, canRefreshDiagnostics, canRefreshInlayHints, canRefreshCodeLenses } = this.#session;
    const ask = (what: Promise<void>): void => inBackground(connection, 'refresh', what);
    if (canRefreshDiagnostics) ask(connection.languages.diagnostics.refresh());
    if (canRefreshInlayHints) ask(connection.languages.inlayHint.refresh());
    if (canRefreshCodeLenses) ask(connection.sendRequest(CodeLensRefreshRequest.type));
  }

  async #refreshInTurn(): Promise<void> {
    await this.#session.input.whenEmpty();
    this.#isRefreshDue = false;
    this.refresh();
  }

  /** A closed document has no problems: what was sent is taken back. */
  close({ uri }: TextDocument): void {
    this.#session.analyses.forget(uri);
    this.#session.toldStatus.delete(uri);
    this.#pushed.delete(uri);
    const open = this.#session.documents.all().map((document) => document.uri);
    this.#session.projects.forget(uri, open);
    inBackground(this.#session.connection, 'reports', this.#session.reports.documentClosed(uri));
    if (!this.#session.canPullDiagnostics) this.#push({ uri, diagnostics: [] });
  }

  async #check(uri: string): Promise<void> {
    const { connection, input } = this.#session;
    try {
      await this.#session.ready(uri);
      this.#turn = this.#turn.then(() => input.whenEmpty());
      await this.#turn;
      await this.#session.prepared(uri);
    } finally {
      this.#due.delete(uri);
    }
    attempt(connection, 'check', undefined, () => this.#tell(uri));
  }

  #tell(uri: string): void {
    const { documents, canPullDiagnostics } = this.#session;
    const document = documents.get(uri);
    if (!document) return;
    if (!canPullDiagnostics) this.#pushNew(document);
    sendStatus(this.#session, document);
    const { reports, connection } = this.#session;
    // The first report that is opened asks for its neighbours.
    if (!this.#session.analyses.of(document).report.isReport) return;
    reportChecked();
    inBackground(connection, 'reports', reports.scan());
  }

  /** What was pushed already is not pushed again. */
  #pushNew(document: TextDocument): void {
    const { uri, version } = document;
    const result = resultIdOf(this.#session, document);
    const pushed = result && `${version}|${result}`;
    if (pushed !== null && this.#pushed.get(uri) === pushed) return;
    if (pushed === null) this.#pushed.delete(uri);
    else this.#pushed.set(uri, pushed);
    this.#push({ uri, version, diagnostics: diagnosticsOf(this.#session, document) });
  }

  #push(params: PublishDiagnosticsParams): void {
    const { connection } = this.#session;
    inBackground(connection, 'diagnostics', connection.sendDiagnostics(params));
  }
}
