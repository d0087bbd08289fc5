import { type Disposable, EventEmitter, type ExtensionContext, l10n, Uri, ViewColumn, window } from 'vscode';
import type { Ask } from '../ask-server.ts';
import { DocumentPanels } from '../document-panels.ts';
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
  readonly #panels: DocumentPanels<TablePreview>;
  readonly #rendered = new EventEmitter<RenderedPreview>();
  readonly #subscriptions: Disposable[];

  readonly onRendered = this.#rendered.event;

  constructor(context: ExtensionContext, ask: Ask) {
    this.#panels = new DocumentPanels({
      extension: context.extensionUri,
      titleOf,
      fill: (panel, document) => {
        const preview = new TablePreview(context, panel, document, ask);
        const uri = document.toString();
        preview.onRendered(({ version, values }) => this.#rendered.fire({ uri, version, values }));
        return preview;
      },
      show: (document, column) => this.show(document, column),
    });
    this.#subscriptions = [
      this.#rendered,
      this.#panels,
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        // After a reload of the window the page's own state says which document it showed.
        deserializeWebviewPanel: async (panel, state: { uri?: unknown } | undefined) => {
          if (typeof state?.uri !== 'string' || this.#panels.of(state.uri)) panel.dispose();
          else this.#panels.adopt(panel, Uri.parse(state.uri));
        },
      }),
    ];
  }

  /** The document whose preview is in front. */
  get activeDocument(): Uri | undefined {
    return this.#panels.activeDocument;
  }

  /** Shows the preview of a document beside it; the one there is where there is one. */
  show(document: Uri, column: ViewColumn = ViewColumn.Beside): void {
    const known = this.#panels.of(document.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: column, preserveFocus: true };
    this.#panels.adopt(window.createWebviewPanel(VIEW_TYPE, titleOf(document), place), document);
  }

  /** Passes on that the server has read a document again. */
  documentChecked(uri: string): void {
    void this.#panels.of(Uri.parse(uri).toString())?.content.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function titleOf(document: Uri): string {
  return l10n.t('Tables: {0}', document.path.split('/').at(-1) ?? '');
}
