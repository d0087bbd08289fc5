import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Says that nothing can be answered: no server runs. Not to be mistaken for an answer that there is nothing. */
export function tellServerIsDown(): void {
  void window.showErrorMessage(l10n.t('The language server does not run. Restart it and try again.'));
}

/** Whether no server runs or is on its way up: it was stopped, crashed too often, or would not start. */
export function isDown(client: Pick<BaseLanguageClient, 'needsStop'>): boolean {
  // Not `needsStart()`: that is false of one that failed to start, which answers nothing either.
  return !client.needsStop();
}
