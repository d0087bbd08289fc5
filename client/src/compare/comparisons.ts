import {
  type Disposable,
  type ExtensionContext,
  l10n,
  TabInputWebview,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { Ask } from '../ask-server.ts';
import { DocumentPanels } from '../document-panels.ts';
import { ComparisonPanel } from './comparison-panel.ts';

/** The open comparisons with last year's report: one a document. */
export class Comparisons implements Disposable {
  readonly #panels: DocumentPanels<ComparisonPanel>;

  constructor(context: ExtensionContext, ask: Ask) {
    this.#panels = new DocumentPanels({
      extension: context.extensionUri,
      viewType: 'govreport.comparison',
      titleOf,
      fill: (panel, document, { chosen }) => {
        const previous = typeof chosen === 'string' ? Uri.parse(chosen) : null;
        return new ComparisonPanel(context, panel, document, ask, previous);
      },
      show: (document, column) => this.show(document, column),
    });
  }

  /** The document whose comparison is in front. */
  get activeDocument(): Uri | undefined {
    return this.#panels.activeDocument;
  }

  /** Shows a document beside last year's report; the comparison there is where there is one. */
  show(document: Uri, column: ViewColumn = place()): void {
    const known = this.#panels.of(document.toString());
    if (known) known.panel.reveal();
    else this.#panels.create(document, column);
  }

  /** Passes on that the server has read a document again. */
  documentChecked(uri: string): void {
    for (const comparison of this.#panels.contents) comparison.documentChecked(uri);
  }

  dispose(): void {
    this.#panels.dispose();
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
