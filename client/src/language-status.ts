import {
  type Disposable,
  l10n,
  languages,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type TextDocument,
  workspace,
} from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { patternOfPath } from './path-pattern.ts';

/**
 * What the {} of the status bar says of a report: its format, how many relations hold, what was found, and whether the
 * last change is still being checked. A click shows the problems.
 */
export class LanguageStatus implements Disposable {
  readonly #items = new Map<string, LanguageStatusItem>();
  readonly #versions = new Map<string, number>();
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    this.#subscriptions = [
      workspace.onDidChangeTextDocument(({ document }) => this.#showBusy(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#remove(uri.toString())),
    ];
  }

  update(status: StatusParams): void {
    if (!status.isReport) {
      this.#remove(status.uri);
      return;
    }
    const item = this.#items.get(status.uri) ?? this.#create(status.uri);
    if (!item) return;
    this.#versions.set(status.uri, status.version);
    const { errors, warnings, infos } = status;
    item.text = [formText(status), relationsText(status)].filter((part) => part !== '').join(' · ');
    item.detail = l10n.t('{0} errors, {1} warnings, {2} hints', errors, warnings, infos);
    item.severity =
      errors > 0
        ? LanguageStatusSeverity.Error
        : warnings > 0
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
    item.busy = false;
  }

  clear(): void {
    for (const uri of [...this.#items.keys()]) this.#remove(uri);
  }

  dispose(): void {
    this.clear();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #create(uri: string): LanguageStatusItem | undefined {
    const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (!document) return undefined;
    // Of the document itself: others of its language are no reports.
    const { scheme, fsPath } = document.uri;
    const item = languages.createLanguageStatusItem(`govreport.report:${uri}`, {
      scheme,
      pattern: patternOfPath(fsPath),
    });
    item.name = l10n.t('Annual report');
    item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show the problems') };
    this.#items.set(uri, item);
    return item;
  }

  #showBusy({ uri, version }: TextDocument): void {
    const item = this.#items.get(uri.toString());
    if (item && this.#versions.get(uri.toString()) !== version) item.busy = true;
  }

  #remove(uri: string): void {
    this.#items.get(uri)?.dispose();
    this.#items.delete(uri);
    this.#versions.delete(uri);
  }
}

function formText({ forms, year }: StatusParams): string {
  if (forms.length > 0) return l10n.t('Format of {0}', forms.join('/'));
  return year === null ? '' : l10n.t('Report year {0}', year);
}

function relationsText({ relations: { checked, failing } }: StatusParams): string {
  if (checked === 0) return l10n.t('no relation could be checked');
  return failing === 0
    ? l10n.t('all {0} relations hold', checked)
    : l10n.t('{0} of {1} relations do not hold', failing, checked);
}
