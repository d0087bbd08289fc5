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
import { compareRequest, type CompareResult, type ReportFile } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { pageHtml, pageResources } from '../preview/page-html.ts';
import { goToText } from '../preview/text-editor.ts';
import { chooseReport } from './choose-report.ts';
import type { FromPage, PageSetup, Side, ToPage } from './messages.ts';
import { pageWords } from './page-words.ts';
import { Previous } from './previous.ts';

/** What is drawn: the comparison, and the text of the other report as it was sent along. */
interface Shown {
  readonly result: Extract<CompareResult, { readonly before: unknown }>;
  readonly file: ReportFile | null;
}

/** One document beside last year's report, for as long as the panel is open. */
export class ComparisonPanel implements Disposable {
  readonly #document: Uri;
  readonly #panel: WebviewPanel;
  readonly #ask: Ask;
  readonly #previous: Previous;
  readonly #subscriptions: readonly Disposable[];
  #shown: Shown | null = null;
  #isStale = true;
  /** Counts the refreshes: an answer that was overtaken by a newer one is not drawn. */
  #turn = 0;
  /** Organ and year of the document when it was checked last. */
  #name: string | null = null;

  constructor(context: ExtensionContext, panel: WebviewPanel, document: Uri, ask: Ask) {
    this.#document = document;
    this.#panel = panel;
    this.#ask = ask;
    this.#previous = new Previous(document, ask, () => void this.refresh());
    this.#subscriptions = [
      this.#previous,
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#isStale && void this.refresh()),
    ];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageResources(context.extensionUri)],
    };
    const setup: PageSetup = { words: pageWords() };
    const parts = { script: 'compare.js', styles: ['preview.css', 'compare.css'], setup };
    panel.webview.html = pageHtml(panel.webview, context.extensionUri, parts, env.language);
  }

  /** The server has read a document again. */
  documentChecked(uri: Uri, name: string): void {
    if (isSame(uri, this.#document)) {
      if (this.#name !== null && this.#name !== name) this.#previous.forget();
      this.#name = name;
    } else if (!isSame(uri, this.#previous.uri)) return;
    void this.refresh();
  }

  /** Compares anew. A hidden panel waits until it is seen again. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (!this.#panel.visible) return;
    const turn = ++this.#turn;
    const answer = await this.#compare().catch(() => null);
    if (turn !== this.#turn) return;
    this.#isStale = false;
    this.#shown = answer && 'result' in answer ? answer : null;
    if (answer && 'result' in answer) {
      const { model, before, after } = answer.result;
      const files = { before: nameOf(before.uri), after: nameOf(after.uri) };
      this.#send({ type: 'update', model, files });
    } else {
      const reason = answer?.reason ?? l10n.t('The text is not there any more or can’t be read as a report');
      this.#send({ type: 'nothing', reason });
    }
  }

  dispose(): void {
    this.#turn++;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #compare(): Promise<Shown | { readonly reason: string } | null> {
    await openDocument(this.#document);
    const file = await this.#previous.read();
    const params = { uri: this.#document.toString(), ...(file ? { previous: file } : {}) };
    const result = await this.#ask<CompareResult>(compareRequest, params);
    if (!result) return null;
    return result.model === null ? { reason: result.reason } : { result, file };
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
    this.#previous.choose(uri);
    await this.refresh();
  }

  /** Nothing happens where the text is another one by now: the place would be another one. */
  async #reveal(id: string, side: Side): Promise<void> {
    if (!this.#shown) return;
    const { result, file } = this.#shown;
    const range = result.model.rows.find((row) => row.id === id)?.[side]?.range;
    if (!range) return;
    const { uri, version } = result[side];
    const document = await openDocument(Uri.parse(uri));
    const isTheSame = version === null ? document.getText() === file?.text : document.version === version;
    if (isTheSame) await goToText(document, range, this.#panel.viewColumn);
    else {
      this.#tell(l10n.t('The text has changed; try again'));
      await this.refresh();
    }
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
