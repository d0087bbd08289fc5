import {
  type Disposable,
  type ExtensionContext,
  l10n,
  TabInputWebview,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Ask } from '../ask-server.ts';
import { ComparisonPanel } from './comparison-panel.ts';

const VIEW_TYPE = 'govreport.comparison';

interface OpenComparison {
  readonly document: Uri;
  readonly panel: WebviewPanel;
  readonly comparison: ComparisonPanel;
}

/** The open comparisons with last year's report: one a document. */
export class Comparisons implements Disposable {
  readonly #context: ExtensionContext;
  readonly #ask: Ask;
  readonly #open = new Map<string, OpenComparison>();
  readonly #renames: Disposable;

  constructor(context: ExtensionContext, ask: Ask) {
    this.#context = context;
    this.#ask = ask;
    this.#renames = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
    });
  }

  /** The document whose comparison is in front. */
  get activeDocument(): Uri | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.document;
  }

  /** Shows a document beside last year's report; the comparison there is where there is one. */
  show(document: Uri, column: ViewColumn = place()): void {
    const known = this.#open.get(document.toString());
    if (known) known.panel.reveal();
    else this.#adopt(window.createWebviewPanel(VIEW_TYPE, titleOf(document), column), document);
  }

  /** Passes on that the server has read a document again. */
  documentChecked(uri: string): void {
    for (const { comparison } of this.#open.values()) comparison.documentChecked(uri);
  }

  dispose(): void {
    this.#renames.dispose();
    for (const { comparison } of this.#open.values()) comparison.dispose();
  }

  /** A document that was renamed is compared under its new name, in the same place. */
  #follow(from: Uri, to: Uri): void {
    const known = this.#open.get(from.toString());
    if (!known) return;
    const { viewColumn } = known.panel;
    known.panel.dispose();
    this.show(to, viewColumn);
  }

  #adopt(panel: WebviewPanel, document: Uri): void {
    panel.iconPath = {
      light: Uri.joinPath(this.#context.extensionUri, 'dist', 'preview', 'table-light.svg'),
      dark: Uri.joinPath(this.#context.extensionUri, 'dist', 'preview', 'table-dark.svg'),
    };
    const comparison = new ComparisonPanel(this.#context, panel, document, this.#ask);
    this.#open.set(document.toString(), { document, panel, comparison });
    panel.onDidDispose(() => {
      comparison.dispose();
      this.#open.delete(document.toString());
    });
  }
}

/** Beside the text; from a panel that is beside it already, in the same place. */
function place(): ViewColumn {
  const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof TabInputWebview ? ViewColumn.Active : ViewColumn.Beside;
}

function titleOf(document: Uri): string {
  return l10n.t('Year on year: {0}', document.path.split('/').at(-1) ?? '');
}
