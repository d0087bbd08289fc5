import * as vscode from 'vscode';
import { assertEqual } from './assert.ts';
import { openText, replaceText, soundReport } from './documents.ts';
import { until } from './until.ts';

/** What we have to say of a document, by now. Other extensions' diagnostics are left out. */
export function findingsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'govreport');
}

/** The rule a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The errors among the findings, each as `rule: message`, to be compared and read in a failed test. */
export function errorsOf(document: vscode.TextDocument): string[] {
  return findingsOf(document)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map((error) => `${ruleOf(error)}: ${error.message}`);
}

/** Waits for a finding of one of the rules. */
export function findingOf(document: vscode.TextDocument, ...rules: string[]): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rules.join(' or ')}`, () =>
    findingsOf(document).find((finding) => rules.includes(ruleOf(finding))),
  );
}

/**
 * Waits until the server has answered for everything opened and changed before this call: it works in order, so
 * once it has found the error in a report opened now, silence about the others is its answer.
 */
export async function serverToCatchUp(): Promise<void> {
  const broken = await openText(await soundReport());
  await replaceText(broken, '\t14\n', '\t15\n');
  await findingOf(broken, 'likely-wrong-cell');
}

/** Blanks that a new report and the snippets leave for their author to fill in. */
const TO_FILL_IN = 'template-residue: ';

/** Fails unless the document is read as a report and has no errors but blanks to be filled in. Takes a heading out of it to tell silence from deafness. */
export async function expectSoundReport(document: vscode.TextDocument): Promise<void> {
  await serverToCatchUp();
  assertEqual(
    errorsOf(document).filter((error) => !error.startsWith(TO_FILL_IN)),
    [],
  );
  await vscode.window.showTextDocument(document);
  await replaceText(document, '五、存在的主要问题及改进情况', '');
  await findingOf(document, 'section-missing');
}
