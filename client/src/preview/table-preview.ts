import {
  type Disposable,
  env,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type TextEditor,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  editCellsRequest,
  type EditCellsResult,
  type LastYearResult,
  lastYearRequest,
  type OffsetEdit,
  type PreviewModel,
  previewRequest,
  type PreviewResult,
  yearsRequest,
  type YearsResult,
} from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { printReport } from '../commands/print-report.ts';
import { cellAt } from './cell-at.ts';
import type { FromPage, PageSetup, ToPage } from './messages.ts';
import { inverseOf, OwnChanges } from './own-changes.ts';
import { pageHtml, pageResources } from './page-html.ts';
import { pageWords } from './page-words.ts';
import { readMessage } from './read-message.ts';
import { goToText, replaceInText, revealWhereShown, undoInText } from './text-editor.ts';

/** The tables of one document, drawn beside it for as long as the panel is open. */
export class TablePreview implements Disposable {
  readonly #document: Uri;
  readonly #panel: WebviewPanel;
  readonly #ask: Ask;
  readonly #ownChanges = new OwnChanges();
  readonly #subscriptions: Disposable[] = [];
  readonly #rendered = new EventEmitter<{ version: number; values: number }>();
  /** What the page was told last; null before the first answer. */
  #shown: { version: number; model: PreviewModel | null } | null = null;
  /** From this version on the text was changed by nobody but this preview. */
  #othersVersion = 0;
  #isChanging = false;
  #isStale = true;
  /** Counts the lives of the document: an answer about an earlier one, or after the end, is dropped. */
  #life = 0;
  /** Whether the page shows last year's figures. */
  #wantsLastYear = false;
  /** What the page was told last of last year, and of the years at hand, in writing. */
  #sentLastYear = '';
  #sentYears = '';
  #queue: Promise<void> = Promise.resolve();

  readonly onRendered = this.#rendered.event;

  constructor(context: ExtensionContext, panel: WebviewPanel, document: Uri, ask: Ask) {
    this.#document = document;
    this.#panel = panel;
    this.#ask = ask;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageResources(context.extensionUri)],
    };
    this.#subscriptions.push(
      this.#rendered,
      panel.webview.onDidReceiveMessage((received: unknown) => {
        const message = readMessage(received);
        return message && this.#hear(message);
      }),
      panel.onDidChangeViewState(() => panel.visible && this.#isStale && void this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#markCaret(textEditor)),
      workspace.onDidCloseTextDocument((closed) => this.#isMine(closed) && this.#forgetVersions()),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (this.#isMine(changed) && contentChanges.length > 0 && !this.#isChanging)
          this.#othersVersion = changed.version;
      }),
    );
    const setup: PageSetup = { uri: document.toString(), words: pageWords() };
    const parts = { script: 'page.js', styles: ['preview.css'], setup };
    panel.webview.html = pageHtml(panel.webview, context.extensionUri, parts, env.language);
  }

  /** Draws the document anew. A hidden panel waits until it is seen again. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (!this.#panel.visible) return;
    const life = this.#life;
    const result = await this.#ask<PreviewResult>(previewRequest, { uri: this.#document.toString() });
    if (life !== this.#life) return;
    if (!result) {
      if (!this.#shown) this.#send({ type: 'unavailable' });
      return;
    }
    this.#isStale = false;
    // An answer that was overtaken by a newer one is not drawn.
    if (this.#shown && result.version < this.#shown.version) return;
    this.#shown = result;
    this.#send({ type: 'update', ...result });
    const editor = window.visibleTextEditors.find(({ document }) => this.#isMine(document));
    if (editor) this.#markCaret(editor);
    // Not waited for: the workspace may have to be read, and edits wait for what is drawn.
    void this.#sendLastYear();
    void this.#sendYears();
  }

  dispose(): void {
    this.#life++;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Opened again a document may count its versions anew. */
  #forgetVersions(): void {
    this.#life++;
    this.#shown = null;
    this.#othersVersion = 0;
    this.#ownChanges.forget();
  }

  #send(message: DistributiveOmit<ToPage, 'uri'>): void {
    void this.#panel.webview.postMessage({ ...message, uri: this.#document.toString() });
  }

  async #hear(message: FromPage): Promise<void> {
    try {
      if (message.type === 'ready') await this.#begin();
      else if (message.uri === this.#document.toString()) await this.#answer(message);
    } catch {
      // The document is gone, or nobody can read it: said where it was asked.
      this.#send({ type: 'unavailable' });
    }
  }

  /** The page's script starts anew each time the panel is shown again. */
  async #begin(): Promise<void> {
    this.#shown = null;
    this.#sentLastYear = '';
    this.#sentYears = '';
    await this.#openDocument();
    await this.refresh();
  }

  async #answer(message: Exclude<FromPage, { type: 'ready' }>): Promise<void> {
    switch (message.type) {
      case 'rendered':
        this.#rendered.fire(message);
        break;
      case 'reveal':
        await this.#reveal(message);
        break;
      case 'edit':
      case 'fix':
        await this.#inTurn(() => this.#change(message));
        break;
      case 'undo':
      case 'redo': {
        const { type } = message;
        await this.#inTurn(() => this.#step(type));
        break;
      }
      case 'print':
        await printReport(this.#ask, this.#document);
        break;
      case 'lastYear':
        this.#sentLastYear = '';
        this.#wantsLastYear = message.wanted;
        await this.#sendLastYear();
        break;
    }
  }

  /** Changes of the text are made one after the other, each on what the one before it left. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(change);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Nothing happens where the text is of another version by now: the place would be another one. */
  async #reveal({ version, range, focus }: Extract<FromPage, { type: 'reveal' }>): Promise<void> {
    const document = await this.#openDocument();
    if (document.version !== version || (revealWhereShown(document, range) && !focus) || !focus) return;
    await goToText(document, range, this.#panel.viewColumn);
  }

  /** Sent when it is asked for, and again whenever another report or another text of it is found. */
  async #sendLastYear(): Promise<void> {
    if (!this.#wantsLastYear || !this.#shown?.model || !this.#panel.visible) return;
    const life = this.#life;
    const lastYear = await this.#askOf<LastYearResult>(lastYearRequest);
    const written = JSON.stringify(lastYear);
    if (lastYear === undefined || written === this.#sentLastYear || life !== this.#life) return;
    this.#sentLastYear = written;
    this.#send({ type: 'lastYear', lastYear });
  }

  /** Sent whenever they are others than before. */
  async #sendYears(): Promise<void> {
    if (!this.#shown?.model || !this.#panel.visible) return;
    const life = this.#life;
    const years = await this.#askOf<YearsResult>(yearsRequest);
    const written = JSON.stringify(years);
    if (years === undefined || written === this.#sentYears || life !== this.#life) return;
    this.#sentYears = written;
    this.#send({ type: 'years', years });
  }

  /** Asks about the document; a server that is on its way out has no answer, not even that there is nothing. */
  #askOf<R>(request: string): Promise<R | undefined> {
    return this.#ask<R>(request, { uri: this.#document.toString() }).catch(() => undefined);
  }

  async #change(message: Extract<FromPage, { type: 'edit' | 'fix' }>): Promise<void> {
    const cells = message.type === 'edit' ? message.cells.map(({ id }) => id) : [];
    const document = await this.#openDocument();
    const changed = l10n.t('The text has changed; nothing was written');
    if (message.version < this.#othersVersion) return this.#refuse(changed, cells);
    const change =
      message.type === 'edit'
        ? await this.#ask<EditCellsResult>(editCellsRequest, {
            uri: this.#document.toString(),
            cells: message.cells,
          })
        : this.#fix(message);
    if (!change || change.refused !== null || change.version !== document.version)
      return this.#refuse(change?.refused ?? changed, cells);
    const before = { version: document.version, text: document.getText() };
    if (change.edits.length === 0) this.#shown = null;
    else if (await this.#replace(document, change.edits))
      this.#ownChanges.made(
        { edits: change.edits, inverse: inverseOf(before.text, change.edits) },
        before.version,
        document.version,
      );
    else return this.#refuse(l10n.t('The text could not be changed'), cells);
    await this.refresh();
  }

  /** Takes the last step back or makes it again: by itself where it was its own, else by way of the text's editor. */
  async #step(step: 'undo' | 'redo'): Promise<void> {
    const document = await this.#openDocument();
    const edits = this.#ownChanges.next(step, document);
    if (edits) {
      if (await this.#replace(document, edits)) this.#ownChanges.stepped(step, document.version);
    } else if (!this.#ownChanges.isCurrent(document)) {
      const goBack = (): void => this.#panel.reveal();
      await this.#asOwn(() => undoInText(document, step, this.#panel.viewColumn, goBack));
    }
    await this.refresh();
  }

  #replace(document: TextDocument, edits: readonly OffsetEdit[]): Promise<boolean> {
    return this.#asOwn(() => replaceInText(document, edits));
  }

  /** What the text goes through meanwhile is no change by others. */
  async #asOwn<T>(change: () => Promise<T>): Promise<T> {
    this.#isChanging = true;
    try {
      return await change();
    } finally {
      this.#isChanging = false;
    }
  }

  /** The edits of a fix that the page was shown, for the version it was shown. */
  #fix({ version, finding, fix }: Extract<FromPage, { type: 'fix' }>): EditCellsResult | null {
    const edits = this.#shown?.model?.findings[finding]?.fixes[fix]?.edits;
    return edits && this.#shown?.version === version ? { version, edits, refused: null } : null;
  }

  async #refuse(reason: string, cells: readonly string[]): Promise<void> {
    this.#send({ type: 'refused', reason, cells });
    this.#shown = null;
    await this.refresh();
  }

  #markCaret({ document, selection }: TextEditor): void {
    const shown = this.#shown;
    if (!this.#isMine(document) || !shown?.model || shown.version !== document.version) return;
    this.#send({ type: 'caret', cell: cellAt(shown.model, document.offsetAt(selection.active)) });
  }

  #isMine(document: TextDocument): boolean {
    return document.uri.toString() === this.#document.toString();
  }

  /** The document as it is open. One that was never saved can't be opened again: asked for, it would be an empty one. */
  async #openDocument(): Promise<TextDocument> {
    const open = workspace.textDocuments.find((document) => this.#isMine(document));
    if (!open && this.#document.scheme === 'untitled') throw new Error('closed');
    return open ?? workspace.openTextDocument(this.#document);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
