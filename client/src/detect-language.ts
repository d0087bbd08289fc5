import { type Disposable, languages, type Tab, TabInputText, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

/**
 * Gives plain-text documents that turn out to be reports the language `govreport`, for its colours and snippets. Once
 * as long as a document is open: whoever changes it back means it.
 */
export class LanguageDetector implements Disposable {
  readonly #switched = new Set<string>();
  readonly #onTabs: Disposable;

  constructor() {
    // A change of language closes the document too, but not its tab.
    this.#onTabs = window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const tab of closed) {
        const uri = uriOf(tab);
        if (uri !== undefined && !isShown(uri)) this.#switched.delete(uri);
      }
    });
  }

  async apply({ uri, isReport }: StatusParams): Promise<void> {
    const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (!isReport || document?.languageId !== 'plaintext' || this.#switched.has(uri)) return;
    if (!workspace.getConfiguration('govreport', document).get('autoDetectLanguage', true)) return;
    this.#switched.add(uri);
    await languages.setTextDocumentLanguage(document, 'govreport');
  }

  dispose(): void {
    this.#onTabs.dispose();
  }
}

function uriOf({ input }: Tab): string | undefined {
  return input instanceof TabInputText ? input.uri.toString() : undefined;
}

/** Whether some other tab, in whichever group, still shows the document. */
function isShown(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab) === uri));
}
