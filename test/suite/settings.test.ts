import * as vscode from 'vscode';
import { assert, assertEqual } from './assert.ts';
import { actionsFor, applyAction } from './code-actions.ts';
import { openFile, openText, replaceText, soundReport, symbolsOf, workspaceFile } from './documents.ts';
import { findingOf, findingsOf, ruleOf } from './findings.ts';
import { until } from './until.ts';

const WRONG_CELL = 'likely-wrong-cell';

/** A report with a wrong total, and what is said of it. */
async function openWrong() {
  const document = await openText(await soundReport());
  await replaceText(document, '\t14\n', '\t15\n');
  return { document, finding: await findingOf(document, WRONG_CELL) };
}

const rulesOf = (document: vscode.TextDocument): string[] => findingsOf(document).map(ruleOf);

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
}

suite('living with findings', () => {
  const settings = () => vscode.workspace.getConfiguration('govreport');

  teardown(async () => {
    await settings().update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('a quick fix silences a finding here', async () => {
    const { document, finding } = await openWrong();
    const action = await until('the quick fix', async () => {
      const actions = await actionsFor(document, finding.range, vscode.CodeActionKind.QuickFix);
      return actions.find(
        ({ title, edit }) =>
          edit && title.includes(WRONG_CELL) && !title.includes('文件') && !title.includes('file'),
      );
    });
    assert(!action.isPreferred, 'silencing is preferred');
    await applyAction(action);
    assert(document.getText().includes(`#govreport-disable-next-line ${WRONG_CELL}`), document.getText());
    await until('the finding to go', () => !rulesOf(document).includes(WRONG_CELL));
    assert(!rulesOf(document).includes('suppression-unused'), 'the directive is said to be unused');
  });

  test('a setting gives a rule another severity, a command turns it off', async () => {
    const { document } = await openWrong();
    const { Workspace } = vscode.ConfigurationTarget;
    await settings().update('rules', { [WRONG_CELL]: 'warning' }, Workspace);
    await until('a warning', () =>
      findingsOf(document).some(
        (found) => ruleOf(found) === WRONG_CELL && found.severity === vscode.DiagnosticSeverity.Warning,
      ),
    );
    await vscode.commands.executeCommand('govreport.disableRule', WRONG_CELL);
    await until('the finding to go', () => !rulesOf(document).includes(WRONG_CELL));
    assertEqual(settings().get('rules'), { [WRONG_CELL]: 'off' });
    await settings().update('rules', undefined, Workspace);
    await findingOf(document, WRONG_CELL);
  });

  test('switched off nothing stays, not even the outline, and on again it is there', async () => {
    const { Workspace } = vscode.ConfigurationTarget;
    const document = await openText(await soundReport(), 'govreport');
    await symbolsOf(document);
    await settings().update('enable', false, Workspace);
    await until('the outline to go', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return (symbols ?? []).length === 0;
    });
    await settings().update('enable', undefined, Workspace);
    await symbolsOf(document);
  });

  test('a file of settings is gone by, followed, and told what is wrong with it', async () => {
    const rc = 'with-settings/.govreportrc.json';
    await write('with-settings/report.txt', (await soundReport()).replace('\t14\n', '\t15\n'));
    await write(rc, JSON.stringify({ rules: { arithmetic: 'info' } }));
    const document = await openFile('with-settings/report.txt');
    const finding = await findingOf(document, WRONG_CELL);
    assertEqual(finding.severity, vscode.DiagnosticSeverity.Information);
    await write(rc, JSON.stringify({ rules: { arithmetic: 'off' } }));
    await until('the finding to go', () => !rulesOf(document).includes(WRONG_CELL));
    await write(rc, '{ "rules": { "arithmetik": "off" } }');
    await findingOf(document, WRONG_CELL);
    await until('a finding on the settings', () =>
      vscode.languages
        .getDiagnostics(workspaceFile(rc))
        .find((found) => found.source === 'govreport' && ruleOf(found) === 'config-invalid'),
    );
  });

  test('the code of a finding leads to the page of its rule', async () => {
    const { finding } = await openWrong();
    assert(typeof finding.code === 'object', 'the code leads nowhere');
    const page = await vscode.workspace.openTextDocument(finding.code.target);
    assert(page.getText().includes(`# ${WRONG_CELL}`), page.getText().slice(0, 200));
    await vscode.commands.executeCommand('vscode.open', finding.code.target);
    await until('the page, rendered', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputCustom && input.uri.scheme === 'govreport-rule';
    });
  });
});
