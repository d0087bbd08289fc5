import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
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

/** The open previews: one a document. */
export class Previews implements Disposable {
  readonly #context: ExtensionContext;
  readonly #ask: Ask;
  readonly #open = new Map<string, { readonly panel: WebviewPanel; readonly preview: TablePreview }>();
  readonly #rendered = new EventEmitter<RenderedPreview>();
  readonly #serializer: Disposable;

  readonly onRendered = this.#rendered.event;

  constructor(context: ExtensionContext, ask: Ask) {
    this.#context = context;
    this.#ask = ask;
    this.#serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      // After a reload of the window the page's own state says which document it showed.
      deserializeWebviewPanel: async (panel, state: { uri?: unknown } | undefined) => {
        if (typeof state?.uri === 'string') this.#adopt(panel, Uri.parse(state.uri));
        else panel.dispose();
      },
    });
  }

  /** The document whose preview is in front. */
  get activeDocument(): Uri | undefined {
    for (const [uri, { panel }] of this.#open) if (panel.active) return Uri.parse(uri);
    return undefined;
  }

  /** Shows the preview of a document beside it; the one there is where there is one. */
  show(document: Uri): void {
    const known = this.#open.get(document.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(VIEW_TYPE, titleOf(document), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
    });
    this.#adopt(panel, document);
  }

  /** Passes on that the server has read a document again. */
  documentChecked(uri: string): void {
    this.#open.get(Uri.parse(uri).toString())?.preview.documentChecked();
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#rendered.dispose();
    for (const { preview } of this.#open.values()) preview.dispose();
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
    this.#open.set(uri, { panel, preview });
    panel.onDidDispose(() => {
      preview.dispose();
      this.#open.delete(uri);
    });
  }
}

function titleOf(document: Uri): string {
  return l10n.t('Tables: {0}', document.path.split('/').at(-1) ?? '');
}
