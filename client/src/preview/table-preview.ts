import {
  type Disposable,
  env,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  editCellsRequest,
  type EditCellsResult,
  type LastYearResult,
  type PreviewModel,
  previewRequest,
  type PreviewResult,
} from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { printReport } from '../commands/print-report.ts';
import { cellAt } from './cell-at.ts';
import { LastYear } from './last-year.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageHtml, pageResources } from './page-html.ts';
import { pageWords } from './page-words.ts';
import { replaceInText, revealInText, undoInText } from './text-editor.ts';

/** The tables of one document, drawn beside it for as long as the panel is open. */
export class TablePreview implements Disposable {
  readonly #document: Uri;
  readonly #panel: WebviewPanel;
  readonly #ask: Ask;
  readonly #lastYear: LastYear;
  readonly #subscriptions: Disposable[] = [];
  readonly #rendered = new EventEmitter<{ version: number; values: number }>();
  /** What the page was told last; null before the first answer. */
  #shown: { version: number; model: PreviewModel | null } | null = null;
  /** From this version on the text was changed by nobody but this preview. */
  #othersVersion = 0;
  #editing = false;
  #isStale = true;
  #wantsLastYear = false;
  #sentLastYear: LastYearResult | undefined;
  #queue: Promise<void> = Promise.resolve();

  readonly onRendered = this.#rendered.event;

  constructor(context: ExtensionContext, panel: WebviewPanel, document: Uri, ask: Ask) {
    this.#document = document;
    this.#panel = panel;
    this.#ask = ask;
    this.#lastYear = new LastYear(document, ask, () => this.#sendLastYear());
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageResources(context.extensionUri)],
    };
    this.#subscriptions.push(
      this.#rendered,
      this.#lastYear,
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#isStale && this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#markCaret(textEditor.document)),
      workspace.onDidCloseTextDocument((closed) => {
        if (!this.#isMine(closed)) return;
        // Opened again it counts its versions anew.
        this.#shown = null;
        this.#othersVersion = 0;
      }),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (this.#isMine(changed) && contentChanges.length > 0 && !this.#editing)
          this.#othersVersion = changed.version;
      }),
    );
    const setup = { uri: document.toString(), words: pageWords() };
    panel.webview.html = pageHtml(panel.webview, context.extensionUri, setup, env.language);
  }

  /** Draws the document anew. A hidden panel waits until it is seen again. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (!this.#panel.visible) return;
    this.#isStale = false;
    const result = await this.#ask<PreviewResult>(previewRequest, { uri: this.#document.toString() });
    // An answer that was overtaken by a newer one is not drawn.
    if (!result || (this.#shown && result.version < this.#shown.version)) return;
    this.#shown = result;
    this.#send({ type: 'update', ...result });
    await this.#sendLastYear();
  }

  /** The server has read the document again. */
  documentChecked(): void {
    void this.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #send(message: DistributiveOmit<ToPage, 'uri'>): void {
    void this.#panel.webview.postMessage({ ...message, uri: this.#document.toString() });
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      // The script starts anew each time the panel is shown again.
      this.#shown = null;
      await this.#openDocument();
      return this.refresh();
    }
    if (message.uri !== this.#document.toString()) return;
    switch (message.type) {
      case 'rendered':
        this.#rendered.fire(message);
        return;
      case 'reveal':
        return revealInText(await this.#openDocument(), message.version, message.range, message.focus);
      case 'edit':
      case 'fix':
        return this.#inTurn(() => this.#change(message));
      case 'undo':
      case 'redo': {
        const { type } = message;
        return this.#inTurn(async () =>
          undoInText(await this.#openDocument(), type, () => this.#panel.reveal()),
        );
      }
      case 'print':
        await printReport(this.#ask, this.#document);
        return;
      case 'findLastYear':
        this.#wantsLastYear = true;
        this.#sentLastYear = undefined;
        return this.#sendLastYear();
    }
  }

  /** Changes of the text are made one after the other, each on what the one before it left. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(change).catch(() => undefined);
    return this.#queue;
  }

  /** Sent when it is asked for, and again whenever another report or another text of it is found. */
  async #sendLastYear(): Promise<void> {
    const model = this.#shown?.model;
    if (!this.#wantsLastYear || !model) return;
    const lastYear = await this.#lastYear.find(model);
    if (lastYear === this.#sentLastYear) return;
    this.#sentLastYear = lastYear;
    this.#send({ type: 'lastYear', lastYear });
  }

  async #change(message: Extract<FromPage, { type: 'edit' | 'fix' }>): Promise<void> {
    const document = await this.#openDocument();
    if (message.version < this.#othersVersion)
      return this.#refuse(l10n.t('The text has changed; nothing was written'));
    const change =
      message.type === 'edit'
        ? await this.#ask<EditCellsResult>(editCellsRequest, {
            uri: this.#document.toString(),
            cells: message.cells,
          })
        : this.#fix(message);
    if (!change || change.refused !== null || change.version !== document.version)
      return this.#refuse(change?.refused ?? l10n.t('The text has changed; nothing was written'));
    this.#editing = true;
    try {
      if (!(await replaceInText(document, change.edits)))
        await this.#refuse(l10n.t('The text could not be changed'));
    } finally {
      this.#editing = false;
    }
  }

  /** The edits of a fix that the page was shown, for the version it was shown. */
  #fix({ version, finding, fix }: Extract<FromPage, { type: 'fix' }>): EditCellsResult | null {
    const edits = this.#shown?.model?.findings[finding]?.fixes[fix]?.edits;
    return edits && this.#shown?.version === version ? { version, edits, refused: null } : null;
  }

  async #refuse(reason: string): Promise<void> {
    this.#send({ type: 'refused', reason });
    this.#shown = null;
    await this.refresh();
  }

  #markCaret(document: TextDocument): void {
    const shown = this.#shown;
    const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
    if (!editor || !this.#isMine(document) || !shown?.model || shown.version !== document.version) return;
    const caret = document.offsetAt(editor.selection.active);
    this.#send({ type: 'caret', cell: cellAt(shown.model, caret) });
  }

  #isMine(document: TextDocument): boolean {
    return document.uri.toString() === this.#document.toString();
  }

  async #openDocument(): Promise<TextDocument> {
    return workspace.openTextDocument(this.#document);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
