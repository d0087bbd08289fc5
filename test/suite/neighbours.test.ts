import * as vscode from 'vscode';
import { assert, assertEqual } from './assert.ts';
import { openFile, replaceText, soundReport, workspaceFile } from './documents.ts';
import { findingOf, findingsOf, ruleOf } from './findings.ts';
import { until } from './until.ts';

const CARRIED = 'carry-over-mismatch';

/** The sound report of 2023 as that of an organ that no other test has, and the same for the year after. */
async function writeTwoYears(folder: string): Promise<void> {
  const first = (await soundReport()).replaceAll('清水县人民政府', `${folder}县人民政府`);
  const second = first.replaceAll('2024', '2025').replaceAll('2023', '2024');
  for (const [year, text] of [
    ['2023', first],
    ['2024', second],
  ] as const)
    await vscode.workspace.fs.writeFile(
      workspaceFile(`${folder}/${year}.txt`),
      new TextEncoder().encode(text),
    );
}

const carried = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((finding) => finding.source === 'govreport' && ruleOf(finding) === CARRIED);

suite('reports of other years', () => {
  const settings = () => vscode.workspace.getConfiguration('govreport');

  teardown(async () => {
    await settings().update('scope', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('last year’s on disk is held against this year’s, and linked; unsaved text counts', async () => {
    await writeTwoYears('东');
    const document = await openFile('东/2024.txt');
    // 2023 carried 1 over, 2024 took 2 over: 自然人 and 总计.
    const finding = await findingOf(document, CARRIED);
    assertEqual(carried(document.uri).length, 2);
    const before = workspaceFile('东/2023.txt');
    const linked = finding.relatedInformation?.map(({ location }) => location.uri.toString());
    assert(linked?.includes(before.toString()), JSON.stringify(linked));

    const lastYear = await openFile('东/2023.txt');
    await until('the same in last year’s report', () => carried(lastYear.uri).length === 2);
    const row = '\t四、结转下年度继续办理\n';
    await replaceText(
      lastYear,
      `${row}\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1\n`,
      `${row}\t2\n\t0\n\t0\n\t0\n\t0\n\t0\n\t2\n`,
    );
    await until('both to agree', () => carried(document.uri).length + carried(lastYear.uri).length === 0);
    assert(lastYear.isDirty, 'the change was saved');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the file to count again', () => carried(document.uri).length === 2);
  });

  test('a report that is closed has no problems any more', async () => {
    await writeTwoYears('南');
    const document = await openFile('南/2024.txt');
    await findingOf(document, CARRIED);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('its problems to go', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  test('the whole workspace is checked where the settings ask for it', async () => {
    await writeTwoYears('西');
    const closed = workspaceFile('西/2024.txt');
    const document = await openFile('西/2023.txt');
    await findingOf(document, CARRIED);
    assertEqual(vscode.languages.getDiagnostics(closed), []);
    await settings().update('scope', 'workspace', vscode.ConfigurationTarget.Workspace);
    await until('findings in a report that is not open', () => carried(closed).length === 2);
    await settings().update('scope', undefined, vscode.ConfigurationTarget.Workspace);
    await until('them to go', () => carried(closed).length === 0);
    // It is asked for anew by whoever asks for open files only.
    await until('those of the open report', () => findingsOf(document).length > 0);
  });
});
