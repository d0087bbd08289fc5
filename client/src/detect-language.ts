import { type Disposable, languages, type Tab, TabInputText, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

/**
 * Gives plain-text documents that turn out to be reports the language `govreport`, for its colours and snippets. Once
 * as long as a document is open: whoever changes it back means it.
 */
export class LanguageDetector implements Disposable {
  readonly #switched = new Set<string>();
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    this.#subscriptions = [
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const tab of closed) {
          const uri = uriOf(tab);
          if (uri !== undefined && !isShown(uri)) this.#switched.delete(uri);
        }
      }),
      // Of a document in no tab, read beside its preview for instance, only this tells.
      workspace.onDidCloseTextDocument((document) => {
        // A change of language closes it too, but it is still there then.
        if (!workspace.textDocuments.includes(document)) this.#switched.delete(document.uri.toString());
      }),
    ];
  }

  async apply({ uri, version, isReport }: StatusParams): Promise<void> {
    const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (!isReport || document?.languageId !== 'plaintext' || this.#switched.has(uri)) return;
    // What was a report and is none any more, as after an undo, is left alone.
    if (document.version !== version) return;
    if (!workspace.getConfiguration('govreport', document).get('autoDetectLanguage', true)) return;
    this.#switched.add(uri);
    await languages.setTextDocumentLanguage(document, 'govreport');
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function uriOf({ input }: Tab): string | undefined {
  return input instanceof TabInputText ? input.uri.toString() : undefined;
}

/** Whether some other tab, in whichever group, still shows the document. */
function isShown(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab) === uri));
}
