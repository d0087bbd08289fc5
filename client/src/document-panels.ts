import { type Disposable, Uri, type ViewColumn, type WebviewPanel, workspace } from 'vscode';

interface OpenPanel<Content> {
  readonly document: Uri;
  readonly panel: WebviewPanel;
  readonly content: Content;
}

/** How the panels of one kind are made. */
export interface PanelKind<Content> {
  readonly extension: Uri;
  titleOf(document: Uri): string;
  fill(panel: WebviewPanel, document: Uri): Content;
  /** Shows the panel of a document in a column. */
  show(document: Uri, column: ViewColumn | undefined): void;
}

/** The open panels of one kind, one a document: each follows its document when that is renamed. */
export class DocumentPanels<Content extends Disposable> implements Disposable {
  readonly #kind: PanelKind<Content>;
  readonly #open = new Map<string, OpenPanel<Content>>();
  readonly #renames: Disposable;

  constructor(kind: PanelKind<Content>) {
    this.#kind = kind;
    this.#renames = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
    });
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

  /** Makes a panel that of a document, for as long as it is open. */
  adopt(panel: WebviewPanel, document: Uri): void {
    const { extension, titleOf, fill } = this.#kind;
    const uri = document.toString();
    panel.title = titleOf(document);
    panel.iconPath = {
      light: Uri.joinPath(extension, 'dist', 'preview', 'table-light.svg'),
      dark: Uri.joinPath(extension, 'dist', 'preview', 'table-dark.svg'),
    };
    const open = { document, panel, content: fill(panel, document) };
    this.#open.set(uri, open);
    panel.onDidDispose(() => {
      open.content.dispose();
      if (this.#open.get(uri) === open) this.#open.delete(uri);
    });
  }

  dispose(): void {
    this.#renames.dispose();
    for (const { content } of this.#open.values()) content.dispose();
  }

  /** A document that was renamed is shown under its new name, in the same place. */
  #follow(from: Uri, to: Uri): void {
    const known = this.#open.get(from.toString());
    if (!known) return;
    const { viewColumn } = known.panel;
    known.panel.dispose();
    this.#kind.show(to, viewColumn);
  }
}
