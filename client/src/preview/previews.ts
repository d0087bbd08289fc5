import { type Disposable, EventEmitter, type ExtensionContext, l10n, Uri, ViewColumn } from 'vscode';
import type { Ask } from '../ask-server.ts';
import { DocumentPanels } from '../document-panels.ts';
import { TablePreview } from './table-preview.ts';

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
      viewType: 'govreport.preview',
      titleOf,
      fill: (panel, document) => {
        const preview = new TablePreview(context, panel, document, ask);
        const uri = document.toString();
        preview.onRendered(({ version, values }) => this.#rendered.fire({ uri, version, values }));
        return preview;
      },
      show: (document, column) => this.show(document, column),
    });
    this.#subscriptions = [this.#rendered, this.#panels];
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
    this.#panels.create(document, { viewColumn: column, preserveFocus: true });
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
