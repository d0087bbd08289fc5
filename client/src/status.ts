import {
  commands,
  type Disposable,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

/** The verdict on the report in front of the user, in the status bar; a click opens the problems. */
export class ReportStatus implements Disposable {
  readonly #item: StatusBarItem = window.createStatusBarItem(
    'govreport.status',
    StatusBarAlignment.Right,
    90,
  );
  readonly #known = new Map<string, StatusParams>();
  readonly #documentOfPreview: () => Uri | undefined;
  readonly #subscriptions: readonly Disposable[];

  /** @param documentOfPreview the document whose preview is in front, where one is. */
  constructor(documentOfPreview: () => Uri | undefined) {
    this.#documentOfPreview = documentOfPreview;
    this.#item.name = l10n.t('Annual report');
    this.#item.command = 'workbench.actions.view.problems';
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#show()),
      window.tabGroups.onDidChangeTabs(() => this.#show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
  }

  update(status: StatusParams): void {
    // It may have been closed while the server said so: nobody would take that back.
    if (!workspace.textDocuments.some(({ uri }) => uri.toString() === status.uri)) return;
    // Anew, as the last of them.
    this.#known.delete(status.uri);
    this.#known.set(status.uri, status);
    this.#show();
  }

  /** Whether a document is a report, as far as it was checked. */
  isReport(uri: Uri): boolean {
    return this.#known.get(uri.toString())?.isReport === true;
  }

  /** A report that is open: one in sight, else the one that was checked last; undefined where there is none. */
  get openReport(): Uri | undefined {
    const inSight = window.visibleTextEditors.map(({ document }) => document.uri);
    const uri = [...this.#known.values()].findLast(({ isReport }) => isReport)?.uri;
    return inSight.find((each) => this.isReport(each)) ?? (uri === undefined ? undefined : Uri.parse(uri));
  }

  clear(): void {
    this.#known.clear();
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    // In a preview one is still with the report it shows.
    const uri = (this.#documentOfPreview() ?? window.activeTextEditor?.document.uri)?.toString();
    const status = uri === undefined ? undefined : this.#known.get(uri);
    // What menus and keys go by: the preview is offered for reports alone.
    void commands.executeCommand('setContext', 'govreport.isReport', status?.isReport === true);
    if (!status?.isReport) {
      this.#item.hide();
      return;
    }
    const { errors, warnings, infos } = status;
    const verdict = errors + warnings === 0 ? '$(check)' : `$(error) ${errors} $(warning) ${warnings}`;
    this.#item.text = `${l10n.t('Annual report')} ${status.year ?? ''} ${verdict}`;
    this.#item.tooltip = l10n.t(
      '{0}: {1} errors, {2} warnings, {3} hints',
      status.organ ?? l10n.t('Annual report'),
      errors,
      warnings,
      infos,
    );
    this.#item.show();
  }
}
