import { l10n, window } from 'vscode';

/** Says that nothing can be answered: no server runs. Not to be mistaken for an answer that there is nothing. */
export function tellServerIsDown(): void {
  void window.showErrorMessage(l10n.t('The language server does not run. Restart it and try again.'));
}
