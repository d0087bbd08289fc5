import { type Disposable, Uri, type ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { afterRenaming } from './after-renaming.ts';

interface OpenPanel<Content> {
  readonly document: Uri;
  readonly panel: WebviewPanel;
  readonly content: Content;
}

/** What a page keeps of itself: after a reload of the window it says which document it showed. */
export interface KeptState {
  readonly uri?: unknown;
  readonly [name: string]: unknown;
}

/** How the panels of one kind are made. */
export interface PanelKind<Content> {
  readonly extension: Uri;
  readonly viewType: string;
  titleOf(document: Uri): string;
  /** @param kept what the page kept when the window was loaded again. */
  fill(panel: WebviewPanel, document: Uri, kept: KeptState): Content;
  /** Shows the panel of a document in a column. */
  show(document: Uri, column: ViewColumn | undefined): void;
}

/**
 * The open panels of one kind, one a document: each follows its document when that is renamed, and is there again after
 * a reload of the window.
 */
export class DocumentPanels<Content extends Disposable> implements Disposable {
  readonly #kind: PanelKind<Content>;
  readonly #open = new Map<string, OpenPanel<Content>>();
  readonly #subscriptions: readonly Disposable[];

  constructor(kind: PanelKind<Content>) {
    this.#kind = kind;
    this.#subscriptions = [
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
      }),
      window.registerWebviewPanelSerializer(kind.viewType, {
        deserializeWebviewPanel: async (panel, kept: KeptState | undefined) => {
          const { uri } = kept ?? {};
          if (typeof uri !== 'string' || this.#open.has(uri)) panel.dispose();
          else this.#adopt(panel, Uri.parse(uri), kept);
        },
      }),
    ];
  }

  /** The document whose panel is in front. */
  get activeDocument(): Uri | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.document;
  }

  get contents(): readonly Content[] {
    return [...this.#open.values()].map(({ content }) => content);
  }

  /** The panel of a document; undefined where it has none. */
  of(document: string): OpenPanel<Content> | undefined {
    return this.#open.get(document);
  }

  /** Makes the panel of a document. */
  create(
    document: Uri,
    place: ViewColumn | { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean },
  ): void {
    this.#adopt(
      window.createWebviewPanel(this.#kind.viewType, this.#kind.titleOf(document), place),
      document,
    );
  }

  /** Makes a panel that of a document, for as long as it is open. */
  #adopt(panel: WebviewPanel, document: Uri, kept: KeptState = {}): void {
    const { extension, titleOf, fill } = this.#kind;
    const uri = document.toString();
    panel.title = titleOf(document);
    panel.iconPath = {
      light: Uri.joinPath(extension, 'dist', 'preview', 'table-light.svg'),
      dark: Uri.joinPath(extension, 'dist', 'preview', 'table-dark.svg'),
    };
    const open = { document, panel, content: fill(panel, document, kept) };
    this.#open.set(uri, open);
    panel.onDidDispose(() => {
      open.content.dispose();
      if (this.#open.get(uri) === open) this.#open.delete(uri);
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { content } of this.#open.values()) content.dispose();
  }

  /** A document that was renamed, or a folder above it, is shown under its new name, in the same place. */
  #follow(from: Uri, to: Uri): void {
    for (const { document, panel } of [...this.#open.values()]) {
      const renamed = afterRenaming(document, from, to);
      if (!renamed) continue;
      const { viewColumn } = panel;
      panel.dispose();
      this.#kind.show(renamed, viewColumn);
    }
  }
}
