import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Ask } from '../ask-server.ts';
import { TablePreview } from './table-preview.ts';

const VIEW_TYPE = 'govreport.preview';

/** What tests of the extension wait for: a preview is on the screen. */
export interface RenderedPreview {
  readonly uri: string;
  readonly version: number;
  /** Cells with a value that are drawn. */
  readonly values: number;
}

interface OpenPreview {
  readonly document: Uri;
  readonly panel: WebviewPanel;
  readonly preview: TablePreview;
}

/** The open previews: one a document. */
export class Previews implements Disposable {
  readonly #context: ExtensionContext;
  readonly #ask: Ask;
  readonly #open = new Map<string, OpenPreview>();
  readonly #rendered = new EventEmitter<RenderedPreview>();
  readonly #subscriptions: Disposable[];

  readonly onRendered = this.#rendered.event;

  constructor(context: ExtensionContext, ask: Ask) {
    this.#context = context;
    this.#ask = ask;
    this.#subscriptions = [
      this.#rendered,
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        // After a reload of the window the page's own state says which document it showed.
        deserializeWebviewPanel: async (panel, state: { uri?: unknown } | undefined) => {
          if (typeof state?.uri !== 'string' || this.#open.has(state.uri)) panel.dispose();
          else this.#adopt(panel, Uri.parse(state.uri));
        },
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
      }),
    ];
  }

  /** The document whose preview is in front. */
  get activeDocument(): Uri | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.document;
  }

  /** Shows the preview of a document beside it; the one there is where there is one. */
  show(document: Uri, column: ViewColumn = ViewColumn.Beside): void {
    const known = this.#open.get(document.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: column, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(VIEW_TYPE, titleOf(document), place), document);
  }

  /** Passes on that the server has read a document again. */
  documentChecked(uri: string): void {
    void this.#open.get(Uri.parse(uri).toString())?.preview.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { preview } of this.#open.values()) preview.dispose();
  }

  /** A document that was renamed is shown under its new name, in the same place. */
  #follow(from: Uri, to: Uri): void {
    const known = this.#open.get(from.toString());
    if (!known) return;
    const { viewColumn } = known.panel;
    known.panel.dispose();
    this.show(to, viewColumn);
  }

  #adopt(panel: WebviewPanel, document: Uri): void {
    const uri = document.toString();
    panel.title = titleOf(document);
    panel.iconPath = {
      light: Uri.joinPath(this.#context.extensionUri, 'dist', 'preview', 'table-light.svg'),
      dark: Uri.joinPath(this.#context.extensionUri, 'dist', 'preview', 'table-dark.svg'),
    };
    const preview = new TablePreview(this.#context, panel, document, this.#ask);
    preview.onRendered(({ version, values }) => this.#rendered.fire({ uri, version, values }));
    const open = { document, panel, preview };
    this.#open.set(uri, open);
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.#open.get(uri) === open) this.#open.delete(uri);
    });
  }
}

function titleOf(document: Uri): string {
  return l10n.t('Tables: {0}', document.path.split('/').at(-1) ?? '');
}
