import {
  type Disposable,
  env,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import { compareRequest, type CompareResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { pageHtml, pageResources } from '../preview/page-html.ts';
import { goToText } from '../preview/text-editor.ts';
import { chooseReport } from './choose-report.ts';
import type { FromPage, PageSetup, Side, ToPage } from './messages.ts';
import { pageWords } from './page-words.ts';

type Shown = Extract<CompareResult, { readonly before: unknown }>;

/** One document beside last year's report, for as long as the panel is open. */
export class ComparisonPanel implements Disposable {
  readonly #document: Uri;
  readonly #panel: WebviewPanel;
  readonly #ask: Ask;
  readonly #subscriptions: readonly Disposable[];
  #shown: Shown | null = null;
  #isStale = true;
  /** Counts the refreshes: an answer that was overtaken by a newer one is not drawn. */
  #turn = 0;
  #refreshing: Promise<void> | null = null;
  /** The report to compare with, where the user chose one; else last year's is looked for. */
  #chosen: Uri | null;

  constructor(context: ExtensionContext, panel: WebviewPanel, document: Uri, ask: Ask, chosen: Uri | null) {
    this.#chosen = chosen;
    this.#document = document;
    this.#panel = panel;
    this.#ask = ask;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#isStale && void this.refresh()),
    ];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageResources(context.extensionUri)],
    };
    const setup: PageSetup = { uri: document.toString(), words: pageWords() };
    const parts = { script: 'compare.js', styles: ['preview.css', 'compare.css'], setup };
    panel.webview.html = pageHtml(panel.webview, context.extensionUri, parts, env.language);
  }

  /** The server has read a document again. */
  documentChecked(uri: string): void {
    const { before, after } = this.#shown ?? {};
    const isMine = [this.#document.toString(), before?.uri, after?.uri].includes(Uri.parse(uri).toString());
    if (isMine) void this.refresh();
  }

  /** Compares anew. A hidden panel waits until it is seen again. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refresh();
    return this.#refreshing;
  }

  /** Until nobody refreshes any more: one that was begun later counts, and the one before it leaves things as they are. */
  async #refreshed(): Promise<void> {
    for (let awaited: Promise<void> | null = null; awaited !== this.#refreshing; ) {
      awaited = this.#refreshing;
      await awaited;
    }
  }

  async #refresh(): Promise<void> {
    this.#isStale = true;
    if (!this.#panel.visible) return;
    const turn = ++this.#turn;
    const answer = await this.#compare().catch(() => null);
    if (turn !== this.#turn) return;
    this.#isStale = false;
    this.#shown = answer?.model ? answer : null;
    if (answer?.model) {
      const { model, before, after } = answer;
      const files = { before: nameOf(before.uri), after: nameOf(after.uri) };
      this.#send({ type: 'update', model, files, chosen: this.#chosen?.toString() ?? null });
    } else {
      const reason =
        (answer && 'reason' in answer ? answer.reason : null) ??
        l10n.t('The text is not there any more or can’t be read as a report');
      this.#send({ type: 'nothing', reason });
    }
  }

  dispose(): void {
    this.#turn++;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #compare(): Promise<CompareResult> {
    await openDocument(this.#document);
    const params = {
      uri: this.#document.toString(),
      ...(this.#chosen ? { previous: this.#chosen.toString() } : {}),
    };
    return (await this.#ask<CompareResult>(compareRequest, params)) ?? null;
  }

  async #hear(message: FromPage): Promise<void> {
    try {
      if (message.type === 'ready') await this.refresh();
      else if (message.type === 'choose') await this.#choose();
      else await this.#reveal(message.id, message.side);
    } catch {
      this.#tell(l10n.t('The text is not there any more or can’t be read as a report'));
    }
  }

  async #choose(): Promise<void> {
    const uri = await chooseReport(this.#document);
    if (!uri) return;
    this.#chosen = uri;
    await this.refresh();
  }

  /** Nothing happens where the text is another one by now: the place would be another one. */
  async #reveal(id: string, side: Side): Promise<void> {
    const known = this.#shown?.[side];
    if (!known) return;
    const document = await openDocument(Uri.parse(known.uri));
    // A file that was closed is compared again now that it is open: only then its places are those of this text.
    if (known.version === null) void this.refresh();
    await this.#refreshed();
    const range = this.#shown?.model.rows.find((row) => row.id === id)?.[side]?.range;
    if (range && this.#shown?.[side].version === document.version)
      return goToText(document, range, this.#panel.viewColumn);
    this.#tell(l10n.t('The text has changed; try again'));
    await this.refresh();
  }

  #tell(words: string): void {
    this.#send({ type: 'tell', words });
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

function isSame(one: Uri, other: Uri | null): boolean {
  return one.toString() === other?.toString();
}

function nameOf(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? '';
}

/** The document as it is open. One that was never saved can't be opened again: asked for, it would be an empty one. */
async function openDocument(uri: Uri): Promise<TextDocument> {
  const open = workspace.textDocuments.find((document) => isSame(document.uri, uri));
  if (!open && uri.scheme === 'untitled') throw new Error('closed');
  return open ?? workspace.openTextDocument(uri);
}
