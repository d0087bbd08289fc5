import {
  commands,
  type Disposable,
  type Event,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Ask } from './ask-server.ts';
import { Comparisons } from './compare/comparisons.ts';
import { newFromLastYear } from './commands/new-from-last-year.ts';
import { TableKeys } from './cells/table-keys.ts';
import { convertToMarkdown } from './commands/convert-to-markdown.ts';
import { formatReport } from './commands/format-report.ts';
import { newReport } from './commands/new-report.ts';
import { pasteTable } from './commands/paste-table.ts';
import { fixAll, goToPlace } from './commands/lens-commands.ts';
import { disableRule } from './commands/disable-rule.ts';
import { openSample } from './commands/open-sample.ts';
import { printReport } from './commands/print-report.ts';
import { toggleRules } from './commands/toggle-rules.ts';
import { LanguageDetector } from './detect-language.ts';
import { LanguageStatus } from './language-status.ts';
import { offerTablePaste } from './paste/table-paste.ts';
import { Previews, type RenderedPreview } from './preview/previews.ts';
import { findReports, readReports } from './find-reports.ts';
import { readFirst } from './read-first.ts';
import { RULE_HREF, RULE_SCHEME, RulePages } from './rule-pages.ts';
import { isDown } from './server-is-down.ts';
import { ServerLife } from './server-life.ts';
import { ReportStatus } from './status.ts';
import {
  type ClientFacts,
  disableRuleCommand,
  fixAllCommand,
  goToPlaceCommand,
  openPreviewCommand,
  findReportsRequest,
  readFirstRequest,
  readReportsRequest,
  recheckRequest,
  statusNotification,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';

const ID = 'govreport';
const NAME = 'govreport';

/** Where reports are written. Whether a document is one, the server tells by its content. */
const LANGUAGES = ['govreport', 'markdown', 'plaintext', 'html'];

/**
 * File systems that people write on, local, remote and virtual. Not those of old versions beside a diff, of output and
 * search results: their problems can't be put right.
 */
const SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'vscode-userdata',
  'memfs',
];

const documentSelector = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

/** Makes a client for one of the two worlds: a Node process or a web worker. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

const facts: ClientFacts = {
  readsFiles: true,
  followsStatus: true,
  findsReports: true,
  disablesRules: true,
  lensCommands: [goToPlaceCommand, openPreviewCommand, fixAllCommand],
  ruleHref: RULE_HREF,
  // In its own language they are hidden by default (`configurationDefaults`), so that none pops up in prose.
  snippetLanguages: ['markdown', 'plaintext'],
};

let server: ServerLife<BaseLanguageClient> | undefined;

/** What other extensions, and our tests, get from `activate`. */
export interface Api {
  /** A table preview has drawn a version of its document. */
  readonly onDidRenderPreview: Event<RenderedPreview>;
}

export function activateWith(context: ExtensionContext, createClient: ClientFactory): Api {
  const ask: Ask = async (request, params) => {
    const client = server?.client;
    return client && !isDown(client) ? client.sendRequest(request, params) : undefined;
  };
  const previews = new Previews(context, ask);
  const comparisons = new Comparisons(context, ask);
  /** The document of the preview or comparison that is in front. */
  const documentOfPanel = (): Uri | undefined => previews.activeDocument ?? comparisons.activeDocument;
  const status = new ReportStatus(documentOfPanel);
  const languageStatus = new LanguageStatus();
  const detector = new LanguageDetector();
  const isReport = ({ uri }: TextDocument): boolean => status.isReport(uri);
  const tableKeys = new TableKeys(ask, isReport);
  /**
   * The document a command is for: the one it was called with, else the one in front, as text or in a panel. Where
   * neither is, in front of the walkthrough for instance, a report that is open.
   */
  const documentOf = (argument: unknown): Uri | undefined =>
    argument instanceof Uri
      ? argument
      : typeof argument === 'string'
        ? Uri.parse(argument)
        : (documentOfPanel() ?? window.activeTextEditor?.document.uri ?? status.openReport);
  /** A command that is for a document: where there is none the user is told, who may have followed a link of ours. */
  const registerFor = (command: string, run: (document: Uri, ...others: unknown[]) => unknown): Disposable =>
    register(command, (argument, ...others) => {
      const document = documentOf(argument);
      if (document) return run(document, ...others);
      void window.showInformationMessage(l10n.t('Open an annual report first'));
      return undefined;
    });
  const create = (): BaseLanguageClient => {
    // What the last one said is as old as it is.
    status.clear();
    languageStatus.clear();
    const client = createClient(ID, NAME, { documentSelector, initializationOptions: facts });
    client.onRequest(readFirstRequest, readFirst);
    client.onRequest(findReportsRequest, findReports);
    client.onRequest(readReportsRequest, readReports);
    client.onNotification(statusNotification, (params: StatusParams) => {
      status.update(params);
      languageStatus.update(params);
      previews.documentChecked(params.uri);
      comparisons.documentChecked(params.uri);
      tableKeys.documentChecked(params);
      detector.apply(params).catch((error) => logError('language', error));
    });
    return client;
  };
  const life = new ServerLife(create, logError);
  server = life;
  context.subscriptions.push(
    status,
    languageStatus,
    detector,
    previews,
    comparisons,
    tableKeys,
    offerTablePaste(ask, isReport, documentSelector),
    register('govreport.pasteTable', () => pasteTable(ask)),
    registerFor('govreport.format', (document) => formatReport(ask, document)),
    registerFor('govreport.convertToMarkdown', (document) => convertToMarkdown(ask, document)),
    registerFor('govreport.compareWithLastYear', (document) => comparisons.show(document)),
    register(goToPlaceCommand, goToPlace),
    register(fixAllCommand, fixAll),
    registerFor(openPreviewCommand, (document) => previews.show(document)),
    registerFor('govreport.print', (document, target) =>
      printReport(ask, document, target instanceof Uri ? target : undefined),
    ),
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, new RulePages(context.extensionUri)),
    register(disableRuleCommand, disableRule),
    register('govreport.openSample', () => openSample(context.extensionUri)),
    register('govreport.toggleRules', () => toggleRules(ask)),
    register('govreport.recheck', () => ask(recheckRequest, {})),
    register('govreport.showLog', () => life.client?.outputChannel.show()),
    register('govreport.newReport', (options) => newReport(life.client, options)),
    registerFor('govreport.newFromLastYear', (document) => newFromLastYear(life.client, document)),
    register('govreport.restartServer', () => life.restart()),
  );
  // Nobody has to wait for the server: whatever asks it waits by itself.
  void life.start();
  return { onDidRenderPreview: previews.onRendered };
}

function logError(what: string, error: unknown): void {
  server?.client?.error(`${what}: ${String(error)}`, undefined, false);
}

/** Stops the server; nothing happens where none runs. */
export async function deactivateClient(): Promise<void> {
  await server?.stop();
}

function register(command: string, run: (...args: unknown[]) => unknown): Disposable {
  return commands.registerCommand(command, run);
}
